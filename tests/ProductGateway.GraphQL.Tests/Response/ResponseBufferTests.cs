using System.Buffers;
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
        Assert.Equal("[1]", Text(buffer));
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

    [Fact]
    public void One_buffer_that_grows_by_megabytes_takes_no_more_room_than_an_answer_may_have()
    {
        using var buffer = new ResponseBuffer(16, new TextBudget());
        var key = new byte[1_000_000];
        Assert.Throws<AnswerTooLongException>(() =>
        {
            while (buffer.Length < 2 * AnswerTooLongException.MaxBytes) buffer.Write(key);
        });

        Assert.InRange(buffer.Length, AnswerTooLongException.MaxBytes / 2, AnswerTooLongException.MaxBytes + 16); // it began with 16
    }

    [Fact]
    public void A_text_that_grows_takes_little_more_memory_than_it_has_bytes()
    {
        var key = new byte[1_000_000];
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var buffer = new ResponseBuffer(16, new TextBudget());
        for (var i = 0; i < 60; i++) buffer.Write(key);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, AnswerTooLongException.MaxBytes + 100_000);
    }

    [Fact]
    public void What_is_taken_back_over_many_blocks_may_be_written_again()
    {
        using var buffer = new ResponseBuffer(16, new TextBudget());
        buffer.Write("[1"u8);
        for (var round = 0; round < 5; round++)
        {
            buffer.Truncate(2);
            for (var i = 0; i < 40; i++) buffer.Write(new byte[1_000_000]);
        }

        buffer.Truncate(2);
        buffer.WriteString(new string('"', 100_000));
        buffer.Truncate(3);
        buffer.Write("2]"u8);
        Assert.Equal("[1\"2]", Text(buffer));
    }

    [Fact]
    public void A_part_of_a_text_has_the_bytes_between_its_ends_wherever_its_blocks_end()
    {
        var bytes = Enumerable.Range(0, 5_000).Select(i => (byte)('a' + (i % 26))).ToArray();
        using var buffer = new ResponseBuffer(16, new TextBudget());
        foreach (var part in bytes.Chunk(7)) buffer.Write(part);

        int[] ends = [0, 1, 15, 16, 17, 48, 112, 2_000, 4_999, 5_000];
        foreach (var (start, end) in ends.SelectMany(start => ends.Where(end => end >= start).Select(end => (start, end))))
        {
            Assert.Equal(Encoding.UTF8.GetString(bytes[start..end]), Text(buffer, start, end));
        }
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
        return Text(buffer);
    }

    private static string Expected(string text)
        => JsonSerializer.Serialize(text, Relaxed);

    private static string Text(ResponseBuffer buffer) => Text(buffer, 0, buffer.Length);

    private static string Text(ResponseBuffer buffer, int start, int end)
    {
        var response = new ResponseText();
        response.Add(buffer, start, end);
        var utf8 = new ArrayBufferWriter<byte>();
        response.WriteTo(utf8);
        return Encoding.UTF8.GetString(utf8.WrittenSpan);
    }
}
