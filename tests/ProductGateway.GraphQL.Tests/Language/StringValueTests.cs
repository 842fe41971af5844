using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Section 2.10.4 String Value, in single quotes.</summary>
public sealed class StringValueTests
{
    [Theory]
    [InlineData("""  ""  """, "")]
    [InlineData("""  " a b "  """, " a b ")]
    [InlineData("""  "# no comment, no comma"  """, "# no comment, no comma")]
    [InlineData("""  "\" \\ \/ \b\f\n\r\t"  """, "\" \\ / \b\f\n\r\t")]
    [InlineData("""  "\\n"  """, "\\n")]
    [InlineData("""  "caf\u00e9 caf\u00E9"  """, "café café")]
    [InlineData("""  "\u0000\u001f"  """, "\0\u001f")]
    [InlineData("""  "\u{0}\u{e9}\u{00000041}"  """, "\0éA")]
    [InlineData("""  "\u{1F4A9} \uD83D\uDCA9 💩"  """, "💩 💩 💩")]
    [InlineData("""  "\u{10FFFF}\u{D7FF}\u{E000}"  """, "\U0010FFFF\uD7FF\uE000")]
    [InlineData("""  "κόσμε 日本 مرحبا 💩"  """, "κόσμε 日本 مرحبا 💩")]
    [InlineData("\"\uFEFF\u00A0\u2028\u0085\"", "\uFEFF\u00A0\u2028\u0085")]
    [InlineData("\"\u0001\t\u007F\"", "\u0001\t\u007F")]
    public void A_string_means_these_characters(string text, string value)
    {
        var node = Assert.IsType<StringValueNode>(Documents.Value(text));
        Assert.Equal((value, false), (node.Value, node.IsBlock));
    }

    [Theory]
    [InlineData("\"", "1:2")]
    [InlineData("\"abc", "1:5")]
    [InlineData("\"abc\n\"", "1:5")]
    [InlineData("\"abc\r\"", "1:5")]
    [InlineData("\"é💩\r\n\"", "1:5")]
    [InlineData("""  "abc\"  """, "1:11")]
    public void A_string_ends_on_its_line(string text, string place) => Assert.Equal(
        $"{place} The string is not closed on its line. Close it with `\"`, write `\\n` for a new line, or use a block string (`\"\"\"`).",
        Documents.ErrorOf(() => Documents.Value(text)));

    [Theory]
    [InlineData("\"a \\x\"", "1:4 Found `x`")]
    [InlineData("\"a \\é\"", "1:4 Found U+00E9")]
    [InlineData("\"\\U0041\"", "1:2 Found `U`")]
    [InlineData("\"\\'\"", "1:2 Found `'`")]
    [InlineData("\"\\\n\"", "1:2 Found U+000A")]
    [InlineData("\"\\", "1:2 Found the end of the text")]
    public void An_unknown_escape_is_refused_at_its_backslash(string text, string error) => Assert.Equal(
        error + " after `\\` in a string, which is no escape. Use \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u, and write a backslash as `\\\\`.",
        Documents.ErrorOf(() => Documents.Value(text)));

    [Theory]
    [InlineData("""  "\u"  """)]
    [InlineData("""  "\u00"  """)]
    [InlineData("""  "\u00X0"  """)]
    [InlineData("""  "\u 000"  """)]
    [InlineData("""  "\u-001"  """)]
    public void Four_digits_follow_a_plain_unicode_escape(string text) => Assert.Equal(
        "1:4 The escape `\\u` lacks digits. Write four hexadecimal digits, such as `\\u00E9`, or `\\u{…}`.",
        Documents.ErrorOf(() => Documents.Value(text)));

    [Theory]
    [InlineData("""  "\u{"  """)]
    [InlineData("""  "\u{}"  """)]
    [InlineData("""  "\u{41"  """)]
    [InlineData("""  "\u{4X}"  """)]
    [InlineData("""  "\u{ 41 }"  """)]
    [InlineData("""  "\u{000000041}"  """)]
    public void One_to_eight_digits_stand_in_the_braces_of_an_escape(string text) => Assert.Equal(
        "1:4 The escape `\\u{` is incomplete. Write one to eight hexadecimal digits and `}`, such as `\\u{1F600}`.",
        Documents.ErrorOf(() => Documents.Value(text)));

    [Theory]
    [InlineData("110000")]
    [InlineData("D800")]
    [InlineData("DEAD")]
    [InlineData("DFFF")]
    [InlineData("FFFFFFFF")]
    public void An_escape_names_a_unicode_scalar_value(string digits) => Assert.Equal(
        $"1:2 The escape `\\u{{{digits}}}` names no Unicode character. Characters are U+0000 to U+D7FF and U+E000 to U+10FFFF.",
        Documents.ErrorOf(() => Documents.Value($"\"\\u{{{digits}}}\"")));

    [Theory]
    [InlineData("""\uDEAD""", "DEAD")]
    [InlineData("""\uD83D""", "D83D")]
    [InlineData("""\uD83Dx""", "D83D")]
    [InlineData("""\uD83D\n""", "D83D")]
    [InlineData("""\uD83D\u0041""", "D83D")]
    [InlineData("""\uD83D\uD83D""", "D83D")]
    [InlineData("""\uD83D\u{DCA9}""", "D83D")]
    [InlineData("""\uDCA9\uD83D""", "DCA9")]
    public void Half_a_surrogate_pair_is_refused(string escape, string half) => Assert.Equal(
        $"1:3 The escape `\\u{half}` is half of a surrogate pair and its other half is missing. Write the character as `\\u{{…}}`.",
        Documents.ErrorOf(() => Documents.Value($"\"-{escape}\"")));
}
