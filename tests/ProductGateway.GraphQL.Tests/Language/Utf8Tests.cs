using System.Text;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Section 2.1 Source Text: "a sequence of SourceCharacter, each SourceCharacter being a Unicode scalar value", here in UTF-8.</summary>
public sealed class Utf8Tests
{
    public static TheoryData<byte[], string> IllFormed => new()
    {
        { [0x80], "continues a character that never began" },
        { [0xBF], "continues a character that never began" },
        { [0xC0, 0x80], "begins an overlong form" },
        { [0xC1, 0xBF], "begins an overlong form" },
        { [0xE0, 0x80, 0x80], "begins an overlong form" },
        { [0xE0, 0x9F, 0xBF], "begins an overlong form" },
        { [0xF0, 0x80, 0x80, 0x80], "begins an overlong form" },
        { [0xF0, 0x8F, 0xBF, 0xBF], "begins an overlong form" },
        { [0xED, 0xA0, 0x80], "begins a surrogate, which is no character" },
        { [0xED, 0xBF, 0xBF], "begins a surrogate, which is no character" },
        { [0xF4, 0x90, 0x80, 0x80], "begins a code point above U+10FFFF" },
        { [0xF5, 0x80, 0x80, 0x80], "begins a code point above U+10FFFF" },
        { [0xF7, 0xBF, 0xBF, 0xBF], "begins a code point above U+10FFFF" },
        { [0xF8, 0x88, 0x80, 0x80, 0x80], "never occurs in UTF-8" },
        { [0xFE], "never occurs in UTF-8" },
        { [0xFF], "never occurs in UTF-8" },
        { [0xC3], "begins a character of 2 bytes that is cut short after 1" },
        { [0xE2, 0x82], "begins a character of 3 bytes that is cut short after 2" },
        { [0xF0, 0x9F, 0x92], "begins a character of 4 bytes that is cut short after 3" },
        { [0xF0, 0xC3, 0xA9], "begins a character of 4 bytes that is cut short after 1" },
    };

    [Theory]
    [MemberData(nameof(IllFormed))]
    public void A_byte_sequence_that_is_no_character_is_placed(byte[] raw, string fault)
    {
        var expected = $"2:6 The document is not UTF-8: the byte 0x{raw[0]:X2} at byte offset 8 (line 2, column 6) {fault}. Encode the text as UTF-8.";
        Assert.Equal(expected, Documents.ErrorOf(() => Parser.Parse(Documents.WithRawBytes("{\nabc(é?", raw))));
        Assert.Equal(expected, Documents.ErrorOf(() => Parser.Parse(Documents.WithRawBytes("{\nab \"é?\" }", raw))));
        Assert.Equal(expected, Documents.ErrorOf(() => Parser.Parse(Documents.WithRawBytes("{\nab #é?\n }", raw))));
        Assert.Equal(expected, Documents.ErrorOf(() => Parser.Parse(Documents.WithRawBytes("{\n \"\"\"é? \"\"\"}", raw))));
    }

    [Fact]
    public void Characters_of_every_length_are_passed_over_before_the_fault() => Assert.StartsWith(
        "2:9 The document is not UTF-8: the byte 0xFF at byte offset 20 ",
        Documents.ErrorOf(() => Parser.Parse(Documents.WithRawBytes("{\nàé\u0800日\U00010000💩?", 0xFF))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\0\u007F")]
    [InlineData("\u0080\u07FF")]
    [InlineData("\u0800\uD7FF\uE000\uFFFD\uFFFE\uFFFF")]
    [InlineData("\U00010000\U0001F4A9\U0010FFFF")]
    public void Every_scalar_value_may_stand_in_a_string(string characters)
    {
        var bytes = Encoding.UTF8.GetBytes($"\"{characters}\"");
        Assert.Equal(characters, Assert.IsType<StringValueNode>(Parser.ParseValue(new Source(bytes))).Value);
    }

    [Theory]
    [InlineData("{ a\n ? }", 0xD83D, "2:2 The document has a lone surrogate U+D83D at character 6.")]
    [InlineData("?", 0xDCA9, "1:1 The document has a lone surrogate U+DCA9 at character 1.")]
    [InlineData("\"💩?\"", 0xD83D, "1:4 The document has a lone surrogate U+D83D at character 4.")]
    public void A_lone_surrogate_in_a_text_is_placed(string text, int surrogate, string error) => Assert.Equal(
        error + " Send it as a pair or leave it out.",
        Documents.ErrorOf(() => _ = new Source(text.Replace('?', (char)surrogate))));

    [Fact]
    public void The_message_calls_the_source_by_its_name() => Assert.StartsWith(
        "1:1 product.graphql is not UTF-8: ",
        Documents.ErrorOf(() => Parser.Parse(new Source([0xFF], "product.graphql"))),
        StringComparison.Ordinal);
}
