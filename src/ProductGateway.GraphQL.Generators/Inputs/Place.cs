using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>A stretch of one line of a file, with value equality, which the compiler's own <see cref="Location"/> of a syntax tree lacks.</summary>
/// <param name="Path">The file.</param>
/// <param name="Start">Characters before it.</param>
/// <param name="Length">0 when there is nothing to underline.</param>
/// <param name="Line">1 for the first.</param>
/// <param name="Column">1 for the first.</param>
internal sealed record Place(string Path, int Start, int Length, int Line, int Column)
{
    /// <summary>Of an attribute's first line.</summary>
    public static Place? Of(AttributeData attribute)
    {
        if (attribute.ApplicationSyntaxReference is not { } syntax) return null;
        var start = syntax.SyntaxTree.GetLineSpan(syntax.Span).StartLinePosition;
        return new Place(syntax.SyntaxTree.FilePath, syntax.Span.Start, syntax.Span.Length, start.Line + 1, start.Character + 1);
    }

    /// <summary>The same for the compiler, which counts from 0.</summary>
    public Location ToLocation()
    {
        var start = new LinePosition(Line - 1, Column - 1);
        var end = new LinePosition(Line - 1, Column - 1 + Length);
        return Location.Create(Path, new TextSpan(Start, Length), new LinePositionSpan(start, end));
    }
}
