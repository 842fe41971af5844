using System.Security.Cryptography;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The documents of a folder, by the SHA-256 of their text.</summary>
internal sealed class TrustedDocuments
{
    private readonly bool _mayIntrospect;
    private readonly Dictionary<string, TrustedDocument> _documents = new(StringComparer.Ordinal);

    /// <exception cref="TrustedDocumentsException">The folder cannot be read, or a file in it is not valid against the schema.</exception>
    public TrustedDocuments(DocumentReader reader, GraphQLOptions options)
    {
        _mayIntrospect = options.EnableIntrospection;
        Only = options.TrustedDocuments.Only;
        var mistakes = options.TrustedDocuments.Folder is { } folder
            ? Load(folder, reader)
            : Only ? ["Nothing but trusted documents shall run, and no folder of them is set. Set the folder."] : [];
        if (mistakes.Count > 0) throw new TrustedDocumentsException(mistakes);
    }

    /// <summary>Whether nothing else runs.</summary>
    public bool Only { get; }

    /// <summary>The id of a text: 64 lowercase hexadecimal digits.</summary>
    public static string IdOf(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>Null when no document has the id.</summary>
    public TrustedDocument? Find(string id) => _documents.GetValueOrDefault(id);

    private IReadOnlyList<string> Load(string folder, DocumentReader reader)
    {
        var files = TrustedDocumentFiles.Read(folder, reader, _mayIntrospect);
        foreach (var file in files.Documents)
        {
            var forSchema = _mayIntrospect ? reader.Read(file.Utf8, mayIntrospect: false).Errors : [];
            _documents.TryAdd(file.Id, new TrustedDocument(new ExecutableDocument(file.Document), forSchema.Count > 0 ? forSchema[0] : null));
        }

        return Only && _documents.Count == 0 && files.Mistakes.Count == 0
            ? [$"{folder}: has no document in a *.graphql file or a *.json manifest, so nothing could run. Put documents there."]
            : files.Mistakes;
    }
}
