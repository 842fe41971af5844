using System.Text;
using System.Text.Json;
using Microsoft.Extensions.FileSystemGlobbing;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.Server.CommandLine;

/// <summary>
/// A client's operations, as its generator understands them: all files are one document, since a fragment may stand in another file than its
/// spread, and a file of type definitions is the client's copy of a schema and none of its operations.
/// </summary>
internal sealed class OperationFiles
{
    private const string SettingsName = ".graphqlrc.json";

    // A comment cannot join with what stands before it, not even with a carriage return.
    private const string Seam = "#\n";

    private static readonly string[] Everywhere = ["**/*.graphql", "**/*.gql"];
    private static readonly string[] Nowhere = ["**/node_modules/**", "**/bin/**", "**/obj/**", "**/.*/**"];

    private readonly List<(string Name, int FirstLine)> _files = [];

    private OperationFiles(DocumentNode? document, IReadOnlyList<Finding> findings)
    {
        Document = document;
        Findings = findings;
    }

    /// <summary>The definitions of all files; null when one does not parse.</summary>
    public DocumentNode? Document { get; }

    /// <summary>What does not parse.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Files with operations or fragments.</summary>
    public int Count => _files.Count;

    /// <summary>Reads a folder, or a single file.</summary>
    /// <exception cref="CommandLineException">There is nothing to read there.</exception>
    public static OperationFiles Read(string place)
    {
        var (findings, parsed) = (new List<Finding>(), new List<(string Name, Source Source)>());
        foreach (var file in FilesOf(place))
        {
            var source = new Source(ReadBytes(file), file);
            try
            {
                if (HasOperations(Parser.Parse(source))) parsed.Add((file, source));
            }
            catch (SyntaxException exception)
            {
                var (line, column) = exception.Error.Locations[0];
                findings.Add(new Finding(file, line, column, exception.Error.Code, exception.Error.Message));
            }
        }

        return findings.Count > 0 ? new OperationFiles(null, findings) : Join(parsed);
    }

    /// <summary>Where a place of <see cref="Document"/> stands.</summary>
    public (string File, int Line, int Column) PlaceOf(Location location)
    {
        var (name, firstLine) = _files.Last(file => file.FirstLine <= location.Line);
        return (name, location.Line - firstLine + 1, location.Column);
    }

    private static OperationFiles Join(List<(string Name, Source Source)> parsed)
    {
        var text = new StringBuilder();
        var firstLines = new List<(string, int)>();
        var line = 1;
        foreach (var (name, source) in parsed)
        {
            firstLines.Add((name, line));
            line += source.LocationAt(int.MaxValue).Line;
            text.Append(source.GetText(0, source.Utf8.Length)).Append(Seam);
        }

        var document = parsed.Count > 0 ? Parser.Parse(new Source(text.ToString(), "operations")) : null;
        var files = new OperationFiles(document, []);
        files._files.AddRange(firstLines);
        return files;
    }

    private static bool HasOperations(DocumentNode document) => document.Definitions.Any(definition => definition is ExecutableDefinitionNode);

    private static IEnumerable<string> FilesOf(string place)
    {
        if (File.Exists(place)) return [place];
        if (!Directory.Exists(place)) throw new CommandLineException($"There is no file or folder {place}. Name the folder with a client's *.graphql files.");

        var settings = Path.Combine(place, SettingsName);
        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(File.Exists(settings) ? DocumentsOf(settings) ?? Everywhere : Everywhere);
        matcher.AddExcludePatterns(Nowhere);
        return matcher.GetResultsInFullPath(place)
            .Select(file => Path.Combine(place, Path.GetRelativePath(place, file)))
            .Order(StringComparer.Ordinal);
    }

    private static string[]? DocumentsOf(string settings)
    {
        try
        {
            using var json = JsonDocument.Parse(
                ReadBytes(settings), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("documents", out var documents)) return null;
            return documents.ValueKind switch
            {
                JsonValueKind.String => [documents.GetString()!],
                JsonValueKind.Array => [.. documents.EnumerateArray().Select(glob => glob.GetString()!)],
                _ => throw new JsonException("\"documents\" is neither a text nor a list of them"),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new CommandLineException($"{settings} cannot be understood ({exception.Message.TrimEnd('.')}). Write \"documents\": \"Operations/*.graphql\".");
        }
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandLineException($"{file} cannot be read ({exception.Message.TrimEnd('.')}).");
        }
    }
}
