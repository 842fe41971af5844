using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Section 2.1 Source Text: ignored tokens, names, punctuators, and what is no token at all.</summary>
public sealed class SourceTextTests
{
    [Theory]
    [InlineData("{a b(c:1)}")]
    [InlineData(" { a , b ( c : 1 ) } ")]
    [InlineData(",,{,a,,b,(,c,:,1,),},")]
    [InlineData("\t{\ta\tb\t(\tc\t:\t1\t)\t}\t")]
    [InlineData("\n{\ra\r\nb\n\r(c:\n1)\r}\r\n")]
    [InlineData("\uFEFF{\uFEFFa\uFEFFb\uFEFF(c:1\uFEFF)}\uFEFF\uFEFF")]
    [InlineData("#x\n{#{\ra#,\r\nb#\"\n(c:#κόσμε 💩\uFEFF\u0001\n1)}#")]
    public void Ignored_tokens_may_stand_around_every_token(string text) =>
        Assert.Equal(SyntaxTree.Of(Documents.Parse("{ a b(c: 1) }")), SyntaxTree.Of(Documents.Parse(text)));

    [Fact]
    public void A_comment_ends_with_its_line_and_hides_everything_before() =>
        Assert.Equal(SyntaxTree.Of(Documents.Parse("{ b }")), SyntaxTree.Of(Documents.Parse("{ # a } \u2028 \u0085 a\nb }")));

    [Theory]
    [InlineData("_")]
    [InlineData("__typename")]
    [InlineData("a1_Z9")]
    [InlineData("other_name")]
    [InlineData("NAME")]
    public void A_name_is_letters_digits_and_underscores(string name) =>
        Assert.Equal($"EnumValue Value={name}\n", SyntaxTree.Of(Documents.Value(name)));

    [Fact]
    public void Punctuators_need_no_space_between_them() => Assert.Equal(
        SyntaxTree.Of(Documents.Parse("query Q ( $a : [ A ! ] ! = [ { b : 1 } ] ) @ c { ... @ d { e } ... f }")),
        SyntaxTree.Of(Documents.Parse("query Q($a:[A!]!=[{b:1}])@c{...@d{e}...f}")));

    [Theory]
    [InlineData("{ a? }", "1:4 Found `?`")]
    [InlineData("{ a; b }", "1:4 Found `;`")]
    [InlineData("{ a-b }", "1:5 Found `b` after the minus sign")]
    [InlineData("{ a.b }", "1:4 Found `.`, which is no token alone.")]
    [InlineData("{ ..a }", "1:3 Found `.`, which is no token alone.")]
    [InlineData("{ . . . a }", "1:3 Found `.`, which is no token alone.")]
    [InlineData("{ ....a }", "1:6 Found `.`, which is no token alone.")]
    [InlineData("{ a \0 }", "1:5 Found U+0000")]
    [InlineData("{ a \u0007 }", "1:5 Found U+0007")]
    [InlineData("{ a \u000B\u000C }", "1:5 Found U+000B")]
    [InlineData("{ a \u007F }", "1:5 Found U+007F")]
    [InlineData("{ é }", "1:3 Found U+00E9")]
    [InlineData("{ aé }", "1:4 Found U+00E9")]
    [InlineData("{ 日 }", "1:3 Found U+65E5")]
    [InlineData("\n { 💩 }", "2:4 Found U+1F4A9")]
    [InlineData("{ a\u2028 }", "1:4 Found U+2028")]
    [InlineData("{ a\uFFFE }", "1:4 Found U+FFFE")]
    public void A_character_that_begins_no_token_is_named_and_placed(string text, string error) =>
        Assert.StartsWith(error, Documents.ErrorOf(() => Documents.Parse(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("\u00A0", "U+00A0")]
    [InlineData("\u2003", "U+2003")]
    [InlineData("\u200B", "U+200B")]
    [InlineData("\u3000", "U+3000")]
    public void A_foreign_blank_is_called_a_blank(string blank, string name) => Assert.Equal(
        $"1:4 Found {name}, a blank that GraphQL does not know. Replace it by a space.",
        Documents.ErrorOf(() => Documents.Parse($"{{ a{blank}b }}")));

    [Theory]
    [InlineData("'", "`'`")]
    [InlineData("\u2018", "U+2018")]
    [InlineData("\u201C", "U+201C")]
    [InlineData("\u201D", "U+201D")]
    public void A_foreign_quote_is_called_a_quote(string quote, string name) => Assert.Equal(
        $"1:8 Found {name}, which quotes nothing here. Write strings with `\"`.",
        Documents.ErrorOf(() => Documents.Parse($"{{ a(b: {quote}c{quote}) }}")));

    [Theory]
    [InlineData("{ a\n  ? }", 2, 3)]
    [InlineData("{ a\r  ? }", 2, 3)]
    [InlineData("{ a\r\n  ? }", 2, 3)]
    [InlineData("\r\n\r\n\n\r ?", 5, 2)]
    [InlineData("#💩\n#é 💩\t?\n\t?", 3, 2)]
    [InlineData("\"\"\"é💩\n\"\"\" ?", 2, 5)]
    [InlineData("\"é💩\" ?", 1, 7)]
    [InlineData("\uFEFF?", 1, 2)]
    public void Lines_end_in_three_ways_and_columns_count_utf16_units(string text, int line, int column)
    {
        var error = Assert.Throws<SyntaxException>(() => Documents.Parse(text)).Error;
        Assert.Equal([new Location(line, column)], error.Locations);
    }
}
