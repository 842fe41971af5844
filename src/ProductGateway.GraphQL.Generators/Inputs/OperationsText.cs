using System.Text;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>
/// All files of operations as one document, since fragments may stand in another file than their spreads. It is one text too, so that each place
/// that a rule blames leads back to its file.
/// </summary>
internal sealed class OperationsText
{
    // A comment cannot join with what stands before it, not even with a carriage return.
    private const string Seam = "#\n";

    private readonly IReadOnlyList<GraphQLFile> _files;
    private readonly List<int> _firstLines = [];

    /// <param name="files">Each of them parses; not all are empty.</param>
    public OperationsText(IReadOnlyList<GraphQLFile> files)
    {
        _files = files;
        var text = new StringBuilder();
        var line = 1;
        foreach (var file in files)
        {
            _firstLines.Add(line);
            line += new Source(file.Text).LocationAt(int.MaxValue).Line;
            text.Append(file.Text).Append(Seam);
        }

        Document = Parser.Parse(new Source(text.ToString(), "operations"));
    }

    /// <summary>The definitions of all files, in their order.</summary>
    public DocumentNode Document { get; }

    /// <summary>The word that stands at a place of the whole.</summary>
    public Place PlaceOf(Location location)
    {
        var file = _firstLines.FindLastIndex(first => first <= location.Line);
        return _files[file].WordAt(new Location(location.Line - _firstLines[file] + 1, location.Column));
    }
}
