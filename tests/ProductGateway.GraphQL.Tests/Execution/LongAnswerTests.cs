using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>The text of an answer is bounded, in one part or in many.</summary>
public sealed class LongAnswerTests
{
    private static readonly string Text = new('x', 500_000);
    private static readonly string Document = $"{{ {string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}: text "))} }}";

    private readonly Service _service = new("type Query { text: String }");
    private int _running;

    [Fact]
    public async Task A_long_text_under_many_aliases_ends_the_answer()
    {
        _service.Tables.Root("Query").Resolve("text", static _ => ValueTask.FromResult(Text));
        await Assert.ThrowsAsync<AnswerTooLongException>(() => _service.AnswerAsync(Document));
    }

    [Fact]
    public async Task Long_texts_that_come_late_end_the_answer_when_nothing_runs_any_more()
    {
        _service.Tables.Root("Query").Resolve("text", _ => LaterAsync());
        await Assert.ThrowsAsync<AnswerTooLongException>(() => _service.AnswerAsync(Document));
        Assert.Equal(0, _running);
    }

    private async ValueTask<string> LaterAsync()
    {
        Interlocked.Increment(ref _running);
        await Task.Yield();
        Interlocked.Decrement(ref _running);
        return Text;
    }
}
