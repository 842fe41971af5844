using System.Text.Json;
using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>Fragments carry an answer deeper than a document may nest; the stack holds all the same, or the answer ends.</summary>
public sealed class NestingTests
{
    private const int Levels = 490;

    private readonly Service _service = new("type Query { read: Query given: Query awaited: Query loaded: Query late: Query listed: [Query!]! held: Query }");
    private readonly TaskCompletionSource<object> _gate = new();

    public NestingTests()
    {
        _service.Tables.Object<object>("Query")
            .Property("read", static parent => parent)
            .Property("listed", static parent => new[] { parent })
            .Resolve("given", static (parent, _) => ValueTask.FromResult(parent))
            .Resolve("awaited", (parent, _) => new ValueTask<object>(_gate.Task))
            .Resolve("loaded", static (parent, context) => new ValueTask<object?>(context.DataLoader(static _ => new Self()).LoadAsync(parent)))
            .Resolve("late", static async (parent, _) =>
            {
                await Task.Yield();
                return parent;
            })
            .Resolve("held", static async (_, context) =>
            {
                await Task.Delay(Timeout.Infinite, context.RequestAborted);
                return new object();
            });
    }

    /// <summary>Each thread of .NET has 1.5 MB of stack.</summary>
    [Theory(Timeout = 60_000)]
    [InlineData("read")]
    [InlineData("given")]
    [InlineData("awaited")]
    [InlineData("loaded")]
    [InlineData("late")]
    public async Task A_chain_of_fields_is_answered_to_its_end(string field)
    {
        using var answer = Read(await OnThreadAsync(1536, Chain(field, "__typename"), CancellationToken.None));

        Assert.False(answer.RootElement.TryGetProperty("errors", out _));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("read")]
    [InlineData("given")]
    [InlineData("awaited")]
    public async Task On_a_small_stack_the_answer_ends_with_an_error_and_not_with_the_process(string field)
    {
        using var answer = Read(await OnThreadAsync(256, Chain(field, "__typename"), CancellationToken.None));

        var error = Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Matches("^The answer nests deeper than [0-9]+ levels here", error.GetProperty("message").GetString());
        Assert.InRange(error.GetProperty("path").GetArrayLength(), 20, Levels);
    }

    [Fact(Timeout = 60_000)]
    public async Task Cancelling_reaches_the_end_of_a_chain()
    {
        using var caller = new CancellationTokenSource();
        var answering = OnThreadAsync(256, Chain("late", "held { __typename }"), caller.Token);
        await caller.CancelAsync();
        using var answer = Read(await answering);

        Assert.Equal("CANCELLED", Assert.Single(answer.RootElement.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString());
    }

    private static JsonDocument Read(string answer) => JsonDocument.Parse(answer, new JsonDocumentOptions { MaxDepth = 2 * Levels });

    private static string Chain(string field, string end)
    {
        var links = Enumerable.Range(0, Levels).Select(i => $"fragment F{i} on Query {{ {field} {{ ...F{i + 1} }} }} ");
        return $"{{ ...F0 }} {string.Concat(links)} fragment F{Levels} on Query {{ {end} }}";
    }

    private Task<string> OnThreadAsync(int kilobytes, string document, CancellationToken aborted)
    {
        var answered = new TaskCompletionSource<Task<string>>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(Run, kilobytes * 1024);
        thread.Start();
        return answered.Task.Unwrap();

        void Run()
        {
            var answering = _service.AnswerAsync(document, aborted);
            _gate.SetResult(this);
            answered.SetResult(answering);
        }
    }

    private sealed class Self : BatchDataLoader<object, object>
    {
        protected override ValueTask<IReadOnlyDictionary<object, Result<object>>> LoadBatchAsync(IReadOnlyList<object> keys, CancellationToken cancellationToken)
            => ValueTask.FromResult<IReadOnlyDictionary<object, Result<object>>>(keys.ToDictionary(static key => key, static key => new Result<object>(new object())));
    }
}
