using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.Validation;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>The documents of a folder, or of a single file, read as <see cref="TrustedDocumentsOptions.Folder"/> is read.</summary>
public sealed class TrustedDocumentFiles
{
    private readonly List<TrustedDocumentFile> _documents = [];
    private readonly List<string> _mistakes = [];

    private readonly bool _mayIntrospect;

    private TrustedDocumentFiles(bool mayIntrospect) => _mayIntrospect = mayIntrospect;

    /// <summary>In the order of the files' names, within a manifest in its order; one that stands twice is here twice.</summary>
    public IReadOnlyList<TrustedDocumentFile> Documents => _documents;

    /// <summary>Why the folder cannot be trusted as it is, each with the file that it is about; empty when it can.</summary>
    public IReadOnlyList<string> Mistakes => _mistakes;

    /// <summary>Reads and checks everything; nothing is thrown for what is wrong with it.</summary>
    /// <param name="path">A folder with <c>*.graphql</c> files and <c>*.json</c> manifests, or one such file.</param>
    /// <param name="schema">What the documents must be valid against.</param>
    /// <param name="validation">With the limits that they must keep to.</param>
    public static TrustedDocumentFiles Read(string path, Schema schema, ValidationOptions validation) => Read(
        path,
        new DocumentReader(schema, validation with { Introspection = true }, validation with { Introspection = false }),
        validation.Introspection);

    internal static TrustedDocumentFiles Read(string path, DocumentReader reader, bool mayIntrospect)
    {
        var read = new TrustedDocumentFiles(mayIntrospect);
        read.Load(path, reader);
        return read;
    }

    private void Load(string path, DocumentReader reader)
    {
        try
        {
            var isFile = File.Exists(path);
            var folder = isFile ? Path.GetDirectoryName(Path.GetFullPath(path))! : path;
            var files = isFile ? new[] { Path.GetFullPath(path) } : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories);
            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(folder, file);
                var extension = Path.GetExtension(file);
                if (extension == ".graphql") Add(File.ReadAllBytes(file), name, null, reader);
                else if (extension == ".json") AddManifest(file, name, reader);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _mistakes.Add($"{path}: cannot be read ({exception.Message.TrimEnd('.')}). Name a folder with *.graphql files or *.json manifests.");
        }
    }

    private void AddManifest(string file, string name, DocumentReader reader)
    {
        var ofManifest = new List<string>();
        var operations = OperationManifest.Read(file, ofManifest);
        _mistakes.AddRange(ofManifest.Select(mistake => $"{name}: {mistake}"));
        foreach (var (operation, utf8) in operations) Add(utf8, name, operation, reader);
    }

    private void Add(byte[] utf8, string file, string? operation, DocumentReader reader)
    {
        var (document, errors) = reader.Read(utf8, _mayIntrospect);
        foreach (var error in errors)
        {
            var place = error.Locations.Count > 0 ? $"({error.Locations[0].Line},{error.Locations[0].Column})" : "";
            _mistakes.Add($"{file}{(operation is null ? "" : $": {operation}")}{place}: {error.Message}");
        }

        if (document is not null) _documents.Add(new TrustedDocumentFile(TrustedDocuments.IdOf(utf8), file, operation, document.Document) { Utf8 = utf8 });
    }
}

/// <summary>One document that may be trusted.</summary>
/// <param name="Id">The SHA-256 of its text: 64 lowercase hexadecimal digits.</param>
/// <param name="File">Its file, from the folder.</param>
/// <param name="Name">What a manifest calls it; null when it is the file.</param>
/// <param name="Document">Valid.</param>
public sealed record TrustedDocumentFile(string Id, string File, string? Name, DocumentNode Document)
{
    internal byte[] Utf8 { get; init; } = [];
}
