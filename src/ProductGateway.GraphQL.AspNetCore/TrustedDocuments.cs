using System.Security.Cryptography;

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
        var mistakes = new List<string>();
        if (options.TrustedDocuments.Folder is { } folder) Load(folder, reader, mistakes);
        else if (Only) mistakes.Add("Nothing but trusted documents shall run, and no folder of them is set. Set the folder.");
        if (mistakes.Count > 0) throw new TrustedDocumentsException(mistakes);
    }

    /// <summary>Whether nothing else runs.</summary>
    public bool Only { get; }

    /// <summary>The id of a text: 64 lowercase hexadecimal digits.</summary>
    public static string IdOf(ReadOnlySpan<byte> utf8) => Convert.ToHexStringLower(SHA256.HashData(utf8));

    /// <summary>Null when no document has the id.</summary>
    public TrustedDocument? Find(string id) => _documents.GetValueOrDefault(id);

    private void Load(string folder, DocumentReader reader, List<string> mistakes)
    {
        try
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(folder, file);
                var extension = Path.GetExtension(file);
                if (extension == ".graphql") Add(File.ReadAllBytes(file), name, reader, mistakes);
                else if (extension == ".json") AddManifest(file, name, reader, mistakes);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistakes.Add($"{folder}: cannot be read ({exception.Message.TrimEnd('.')}). Name a folder with *.graphql files or *.json manifests.");
            return;
        }

        if (Only && _documents.Count == 0 && mistakes.Count == 0)
            mistakes.Add($"{folder}: has no document in a *.graphql file or a *.json manifest, so nothing could run. Put documents there.");
    }

    private void AddManifest(string file, string name, DocumentReader reader, List<string> mistakes)
    {
        var ofManifest = new List<string>();
        var operations = OperationManifest.Read(file, ofManifest);
        mistakes.AddRange(ofManifest.Select(mistake => $"{name}: {mistake}"));
        foreach (var (operation, utf8) in operations) Add(utf8, $"{name}: {operation}", reader, mistakes);
    }

    private void Add(byte[] utf8, string name, DocumentReader reader, List<string> mistakes)
    {
        var (document, errors) = reader.Read(utf8, _mayIntrospect);
        foreach (var error in errors)
        {
            var place = error.Locations.Count > 0 ? $"({error.Locations[0].Line},{error.Locations[0].Column})" : "";
            mistakes.Add($"{name}{place}: {error.Message}");
        }

        if (document is null) return;
        var forSchema = _mayIntrospect ? reader.Read(utf8, mayIntrospect: false).Errors : [];
        _documents.TryAdd(IdOf(utf8), new TrustedDocument(document, forSchema.Count > 0 ? forSchema[0] : null));
    }
}
