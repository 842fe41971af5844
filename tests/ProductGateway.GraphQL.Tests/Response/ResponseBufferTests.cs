using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Tests.Response;

public sealed class ResponseBufferTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Every_character_is_written_as_the_json_of_the_platform_has_it()
    {
        var letters = Enumerable.Range(0, 0x10000).Where(code => code is < 0xD800 or > 0xDFFF).Select(code => ((char)code).ToString());
        string[] texts = [.. letters, "", "plain", "\U0001F600 \U00010FFFF", "a\"b\\c\u0001d æøå 日本", new string('"', 5000), new string('æ', 5000)];
        foreach (var text in texts) Assert.Equal(Expected(text), Written(text));
    }

    [Theory]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b")]
    [InlineData("\"\uD83D")]
    public void Half_a_surrogate_pair_becomes_the_replacement_character(string text)
        => Assert.Equal(text.Replace('\uD800', '\uFFFD').Replace('\uDC00', '\uFFFD').Replace('\uD83D', '\uFFFD'), JsonSerializer.Deserialize<string>(Written(text)));

    [Fact]
    public void A_text_can_be_taken_back_and_goes_on()
    {
        using var buffer = new ResponseBuffer(16, new TextBudget());
        buffer.Write("[1"u8);
        buffer.WriteString(new string('x', 10_000));
        buffer.Truncate(2);
        buffer.Write((byte)']');
        Assert.Equal("[1]", Encoding.UTF8.GetString(buffer.Slice(0, buffer.Length).Span));
    }

    [Fact]
    public void All_buffers_of_an_answer_together_hold_no_more_than_its_budget()
    {
        var budget = new TextBudget();
        var text = new string('x', 1_000_000);
        Assert.Throws<AnswerTooLongException>(() =>
        {
            for (var i = 0; i < 1000; i++) new ResponseBuffer(16, budget).WriteString(text);
        });
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"", "")]
    [InlineData("", "\"")]
    public void One_text_may_take_most_of_an_answer(string first, string last)
    {
        using var buffer = new ResponseBuffer(16, new TextBudget());
        buffer.WriteString(first + new string('x', 40_000_000) + last);

        Assert.Equal(40_000_002 + (2 * (first.Length + last.Length)), buffer.Length);
    }

    [Fact]
    public void Two_texts_share_an_answer_to_its_end()
    {
        var budget = new TextBudget();
        using var first = new ResponseBuffer(16, budget);
        using var second = new ResponseBuffer(16, budget);
        first.WriteString(new string('x', 30_000_000));
        second.WriteString(new string('x', 30_000_000));

        Assert.Throws<AnswerTooLongException>(() => first.WriteString(new string('x', 20_000_000)));
    }

    [Fact]
    public void A_long_text_is_escaped_in_pieces_that_part_no_character()
    {
        var text = string.Concat(Enumerable.Repeat("\"\U0001F600\n\u65E5x", 50_000));
        Assert.Equal(Expected(text), Written(text));
        Assert.Equal(Expected("x" + text), Written("x" + text));
    }

    private static string Written(string text)
    {
        using var buffer = new ResponseBuffer(1, new TextBudget());
        buffer.WriteString(text);
        return Encoding.UTF8.GetString(buffer.Slice(0, buffer.Length).Span);
    }

    private static string Expected(string text)
        => JsonSerializer.Serialize(text, Relaxed);
}
