using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Section 2.10.4 String Value: block strings, and the algorithm BlockStringValue().</summary>
public sealed class BlockStringTests
{
    private const string Quotes = "\"\"\"";

    [Theory]
    [InlineData("", "")]
    [InlineData("abc", "abc")]
    [InlineData(" a \t", " a \t")]
    [InlineData("\n    Hello,\n      World!\n\n    Yours,\n      GraphQL.\n  ", "Hello,\n  World!\n\nYours,\n  GraphQL.")]
    [InlineData("\n\n \t\n  a\n\t \n\n", "a")]
    [InlineData("    a\n    b\n  c", "    a\n  b\nc")]
    [InlineData("\n\ta\n \tb", "a\n\tb")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n  a\n    \n  b", "a\n  \nb")]
    [InlineData("\n  a\u00A0\n\u00A0 b", "  a\u00A0\n\u00A0 b")]
    [InlineData("a\r\n  b\r  c\n  d", "a\nb\nc\nd")]
    [InlineData("\r\n\r\n  a\r\n", "a")]
    [InlineData(" \n\t", "")]
    [InlineData("\\n \\u0041 \\.", "\\n \\u0041 \\.")]
    [InlineData("a \\\"\"\" b", "a \"\"\" b")]
    [InlineData("a \\\\\"\"\" b", "a \\\"\"\" b")]
    [InlineData("a \"\" b \" c", "a \"\" b \" c")]
    [InlineData("κόσμε 💩", "κόσμε 💩")]
    [InlineData("\u0001\u007F", "\u0001\u007F")]
    public void A_block_string_loses_uniform_indentation_and_blank_ends(string raw, string value)
    {
        var node = Assert.IsType<StringValueNode>(Documents.Value(Quotes + raw + Quotes));
        Assert.Equal((value, true), (node.Value, node.IsBlock));
    }

    [Theory]
    [InlineData("\"\"\"", "1:4")]
    [InlineData("\"\"\"a\n b\"\"", "2:5")]
    [InlineData("\"\"\"a\\\"\"\"", "1:9")]
    public void A_block_string_is_closed(string text, string place) => Assert.Equal(
        $"{place} The text ends inside a block string. Close it with `\"\"\"`.",
        Documents.ErrorOf(() => Documents.Value(text)));

    [Fact]
    public void Six_quotes_are_one_empty_block_string_and_not_three_empty_strings() =>
        Assert.Equal("ListValue\n  Values[]: StringValue IsBlock=True Value=\n", SyntaxTree.Of(Documents.Value("[\"\"\"\"\"\"]")));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("  a")]
    [InlineData("\ta\"")]
    [InlineData("a\\")]
    [InlineData("a\"")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\"\"\"")]
    [InlineData("a\"\"\"\"b\"\"\"\"\"c")]
    [InlineData("a\\\"\"\"b")]
    [InlineData("a\nb")]
    [InlineData("  a\nb")]
    [InlineData("a\n  b")]
    [InlineData("a\n\n  \n b")]
    [InlineData("a\nb\\")]
    [InlineData("a\nb\"")]
    public void What_prints_as_a_block_string_means_the_same_again(string value)
    {
        Assert.True(BlockString.CanPrint(value));
        Assert.Equal(value, Reparse(BlockString.Print(value, "")));
        Assert.Equal(value, Reparse("    " + BlockString.Print(value, "    ")));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("a\n  ")]
    [InlineData(" a\n  b")]
    [InlineData("a\rb")]
    [InlineData("a\u0000")]
    [InlineData("a\u0085")]
    public void What_a_block_string_cannot_say_is_printed_in_single_quotes(string value)
    {
        var printed = Printer.Print(new StringValueNode(default, value, isBlock: true));
        Assert.False(printed.StartsWith(Quotes, StringComparison.Ordinal));
        Assert.Equal(value, Reparse(printed));
    }

    private static string Reparse(string literal) => Assert.IsType<StringValueNode>(Documents.Value(literal)).Value;
}
