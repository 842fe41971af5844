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

    [Fact]
    public async Task A_late_value_that_is_too_long_waits_for_what_it_has_begun()
    {
        var (part, waiting) = (new TaskCompletionSource<object>(), new TaskCompletionSource<string>());
        var service = new Service("type Query { part: Part } type Part { waiting: String text: String }");
        service.Tables.Root("Query").Resolve("part", _ => new ValueTask<object>(part.Task));
        service.Tables.Object<object>("Part")
            .Resolve("waiting", (_, _) => new ValueTask<string>(waiting.Task))
            .Property("text", static _ => Text);
        var answer = await Task.Run(
            () =>
            {
                var begun = service.AnswerAsync($"{{ part {{ waiting {Document[1..]} }}");
                part.SetResult(this);
                return new[] { begun };
            },
            TestContext.Current.CancellationToken);

        Assert.False(answer[0].IsCompleted);
        waiting.SetResult("");
        await Assert.ThrowsAsync<AnswerTooLongException>(() => answer[0]);
    }

    private async ValueTask<string> LaterAsync()
    {
        Interlocked.Increment(ref _running);
        await Task.Yield();
        Interlocked.Decrement(ref _running);
        return Text;
    }
}
