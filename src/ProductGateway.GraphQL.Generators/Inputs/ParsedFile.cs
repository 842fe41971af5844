using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>A GraphQL file and what it says. Equal to another of the same path and text: the same text has the same tree.</summary>
internal sealed class ParsedFile : IEquatable<ParsedFile>
{
    // An empty file is an empty list of definitions here, although the grammar wants one: people begin files.
    private static readonly DocumentNode Empty = new(default, []);

    private ParsedFile(GraphQLFile file, DocumentNode? document, Finding? finding)
    {
        File = file;
        Document = document;
        Definitions = (document ?? Repair.Parse(file))?.Definitions ?? [];
        Finding = finding;
    }

    /// <summary>The text.</summary>
    public GraphQLFile File { get; }

    /// <summary>The tree, whose source is named by the file's path; null when the text does not parse.</summary>
    public DocumentNode? Document { get; }

    /// <summary>What the file defines; when it does not parse, what can be made out all the same.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; }

    /// <summary>Why the text does not parse; null when it does.</summary>
    public Finding? Finding { get; }

    public static ParsedFile Parse(GraphQLFile file)
    {
        if (IsBlank(file.Text)) return new ParsedFile(file, Empty, null);
        try
        {
            return new ParsedFile(file, Parser.Parse(new Source(file.Text, file.Path)), null);
        }
        catch (SyntaxException exception)
        {
            var place = file.WordAt(exception.Error.Locations[0]);
            return new ParsedFile(file, null, new Finding(Diagnostics.Syntax.Id, place, exception.Error.Message));
        }
    }

    public bool Equals(ParsedFile? other) => other is not null && File == other.File;

    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    public override int GetHashCode() => File.GetHashCode();

    private static bool IsBlank(string text) => text.Split('\n').All(line => line.Trim().Length == 0 || line.TrimStart().StartsWith("#", StringComparison.Ordinal));
}
