using System.Text;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Where nodes say that they stand.</summary>
public sealed class SpanTests
{
    [Fact]
    public void A_node_spans_its_first_to_its_last_token_without_what_is_ignored_around_them()
    {
        var operation = Assert.IsType<OperationDefinitionNode>(
            Documents.Parse(" \"d\" query Q ($v : [ A ! ] = [ 1 ] @e ) @f(g : { h : $v }) { i : j , } # k").Definitions[0]);
        var variable = operation.Variables[0];
        var argument = operation.Directives[0].Arguments[0];
        Assert.Equal(
            [
                "\"d\" query Q ($v : [ A ! ] = [ 1 ] @e ) @f(g : { h : $v }) { i : j , }",
                "\"d\"", "Q", "$v : [ A ! ] = [ 1 ] @e", "$v", "v", "[ A ! ]", "A !", "A", "[ 1 ]", "@e", "@f(g : { h : $v })",
                "g : { h : $v }", "{ h : $v }", "{ i : j , }", "i : j", "i", "j",
            ],
            new SyntaxNode[]
            {
                operation, operation.Description!, operation.Name!, variable, variable.Variable, variable.Variable.Name, variable.Type,
                ((ListTypeNode)variable.Type).ElementType, ((NonNullTypeNode)((ListTypeNode)variable.Type).ElementType).NullableType,
                variable.DefaultValue!, variable.Directives[0], operation.Directives[0], argument, argument.Value, operation.SelectionSet,
                operation.SelectionSet.Selections[0], ((FieldNode)operation.SelectionSet.Selections[0]).Alias!,
                ((FieldNode)operation.SelectionSet.Selections[0]).Name,
            }.Select(TextOf));
    }

    [Fact]
    public void A_definition_or_extension_spans_from_its_description_or_keyword()
    {
        var document = Documents.Parse("""
            # first
            "d" type A implements B & C @e { "f" g(h: I = 1): J }
            extend union K = L | M
            directive @n repeatable on FIELD | QUERY scalar O
            """);
        Assert.Equal(
            [
                """ "d" type A implements B & C @e { "f" g(h: I = 1): J } """.Trim(),
                "extend union K = L | M",
                "directive @n repeatable on FIELD | QUERY",
                "scalar O",
            ],
            document.Definitions.Select(TextOf));
        Assert.Equal("\"f\" g(h: I = 1): J", TextOf(((ObjectTypeDefinitionNode)document.Definitions[0]).Fields[0]));
    }

    [Fact]
    public void A_span_knows_its_line_and_column()
    {
        var operation = (OperationDefinitionNode)Documents.Parse("{\n  a(b: \"é💩\") c # é\n d }").Definitions[0];
        Assert.Equal(
            [new Location(2, 3), new Location(2, 15), new Location(3, 2)],
            operation.SelectionSet.Selections.Select(selection => selection.Span.Location!.Value));
    }

    [Theory]
    [InlineData("a", 3000)]
    [InlineData("é💩日", 700)]
    [InlineData("ab\n", 1000)]
    [InlineData("x\r\n", 1000)]
    [InlineData("\r\r\n\n💩", 500)]
    public void Every_offset_of_a_long_text_has_the_line_and_column_that_counting_from_the_start_gives(string repeated, int times)
    {
        var text = string.Concat(Enumerable.Repeat(repeated, times));
        var source = new Source(text);
        var (line, column, offset) = (1, 1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i])) Assert.Equal((offset, new Location(line, column)), (offset, source.LocationAt(offset)));
            offset += char.IsSurrogate(text[i]) ? 2 : Encoding.UTF8.GetByteCount(text, i, 1);
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (line, column) = endsLine ? (line + 1, 1) : (line, column + 1);
        }

        Assert.Equal(new Location(line, column), source.LocationAt(int.MaxValue));
    }

    private static string TextOf(SyntaxNode node) => node.Span.Source!.GetText(node.Span.Start, node.Span.End);
}
