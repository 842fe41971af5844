using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ProductGateway.Tests.House;

/// <summary>A file and a method fit the eye.</summary>
public sealed class SizeTests
{
    private const int MaxFileLines = 300;
    private const int MaxMethodLines = 60;

    [Fact]
    public void No_file_is_longer_than_300_lines()
        => House.None(SourceTree.CSharp.Concat(SourceTree.Browser).Where(file => file.Lines.Length > MaxFileLines).Select(file => $"{file.Name}: {file.Lines.Length} lines"));

    [Fact]
    public void No_method_is_longer_than_60_lines()
        => House.None(SourceTree.CSharp.SelectMany(LongMethods));

    [Fact]
    public void A_type_has_at_most_five_partial_files_and_only_the_big_four_have_any()
    {
        string[] allowed = ["Lexer", "Parser", "Printer", "SchemaBuilder"];
        var partials = SourceTree.Files("src/ProductGateway.GraphQL", "*.cs")
            .Where(file => file.Segments[^1].Count(c => c == '.') > 1)
            .GroupBy(file => file.Segments[^1].Split('.')[0])
            .ToList();

        House.None(partials.Select(group => group.Key).Except(allowed));
        House.None(partials.Where(group => group.Count() > 5).Select(group => group.Key));
    }

    private static IEnumerable<string> LongMethods(SourceFile file)
        => file.Syntax.DescendantNodes()
            .Where(node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax)
            .Select(node => (node, lines: Lines(node)))
            .Where(method => method.lines > MaxMethodLines)
            .Select(method => $"{file.Name}:{method.node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {method.lines} lines");

    // A text laid out over several lines is material, not code.
    private static int Lines(SyntaxNode node)
        => Span(node.GetLocation()) - node.DescendantTokens().Sum(token => token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? Span(token.GetLocation()) - 1 : 0);

    private static int Span(Location location)
    {
        var span = location.GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
