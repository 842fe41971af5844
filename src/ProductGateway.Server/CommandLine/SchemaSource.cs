using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Server.CommandLine;

/// <summary>A schema that a command line names: files, folders of them, an address, or the standard input.</summary>
internal sealed class SchemaSource
{
    /// <summary>What stands for the standard input.</summary>
    private const string StandardInput = "-";

    private static readonly string[] Extensions = [".graphql", ".graphqls", ".gql"];

    private readonly List<(string Name, string Text)> _texts = [];

    private SchemaSource()
    {
    }

    /// <summary>Names and texts of what was read, at least one.</summary>
    public IReadOnlyList<(string Name, string Text)> Texts => _texts;

    /// <summary>Reads everything.</summary>
    /// <exception cref="CommandLineException">One of them cannot be read, or a folder has no schema file.</exception>
    public static async Task<SchemaSource> ReadAsync(IEnumerable<string> places, CancellationToken cancellationToken)
    {
        var source = new SchemaSource();
        foreach (var place in places) await source.AddAsync(place, cancellationToken);
        return source;
    }

    /// <summary>The schema of all texts together.</summary>
    public SchemaResult Build()
    {
        var builder = new SchemaBuilder();
        foreach (var (name, text) in Texts) builder.AddDocumentFromString(text, name);
        return builder.Build();
    }

    private async Task AddAsync(string place, CancellationToken cancellationToken)
    {
        if (place == StandardInput)
        {
            _texts.Add(("standard input", await Console.In.ReadToEndAsync(cancellationToken)));
            return;
        }

        if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            _texts.Add((place, await SchemaDownload.GetAsync(address, cancellationToken)));
            return;
        }

        foreach (var file in FilesOf(place)) _texts.Add((file, await ReadFileAsync(file, cancellationToken)));
    }

    private static List<string> FilesOf(string place)
    {
        if (File.Exists(place)) return [place];
        if (!Directory.Exists(place)) throw new CommandLineException($"There is no file or folder {place}. Name one with a schema, such as schema/.");

        var files = Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal)
            .ToList();
        return files.Count > 0 ? files : throw new CommandLineException($"The folder {place} has no *.graphql file. Name a folder that has a schema.");
    }

    private static async Task<string> ReadFileAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"{file} cannot be read ({exception.Message.TrimEnd('.')}).");
        }
    }
}
