using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Tests.AspNetCore;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>An execution ends when its time is up; what is known by then is told, and nothing else is said to be known.</summary>
public sealed class DeadlineTests
{
    private const string TimeIsUp = "\"message\":\"The field was not finished in the 30 seconds that an execution may take. Ask for less at once.\"";

    private readonly ManualClock _clock = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> _vendor = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _created = [];
    private readonly Service _service;

    public DeadlineTests()
    {
        _service = new Service("""
            type Query { quick: String slow: String stubborn: String }
            type Mutation { create(name: String!): String }
            """)
        {
            Timeout = TimeSpan.FromSeconds(30),
            Clock = _clock,
        };
        _service.Tables.Root("Query").Resolve("quick", static _ => ValueTask.FromResult("here")).Resolve("slow", SlowAsync).Resolve("stubborn", StubbornAsync);
        _service.Tables.Root("Mutation").Resolve("create", CreateAsync);
    }

    [Fact]
    public async Task A_query_keeps_what_is_finished_and_says_of_each_other_field_that_the_time_was_up()
    {
        var answer = _service.AnswerAsync("{ quick slow }");
        await _begun.Task;
        _clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(
            """{"errors":[{TIME_IS_UP,"locations":[{"line":1,"column":9}],"path":["slow"],"extensions":{"code":"EXECUTION_TIMEOUT"}}],"data":{"quick":"here","slow":null}}""".Replace("TIME_IS_UP", TimeIsUp, StringComparison.Ordinal),
            await answer);
    }

    [Fact]
    public async Task A_create_that_has_been_sent_is_waited_for_and_told_and_the_next_one_is_not_begun()
    {
        var answer = _service.AnswerAsync("""mutation { a: create(name: "a") b: create(name: "b") }""");
        await _begun.Task;
        _clock.Advance(TimeSpan.FromSeconds(31));
        Assert.False(answer.IsCompleted);
        _vendor.SetResult("5001");

        Assert.Equal(
            """{"errors":[{TIME_IS_UP,"locations":[{"line":1,"column":33}],"path":["b"],"extensions":{"code":"EXECUTION_TIMEOUT"}}],"data":{"a":"5001","b":null}}""".Replace("TIME_IS_UP", TimeIsUp, StringComparison.Ordinal),
            await answer);
        Assert.Equal(["a"], _created);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_query_that_does_not_hear_that_its_time_is_up_is_answered_without_it_half_a_second_later()
    {
        var answer = _service.AnswerAsync("{ quick stubborn }");
        await _begun.Task;
        await PassAsync(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(0.5));

        Assert.Equal(
            """{"errors":[{"message":"The execution did not end in the 30 seconds that it may take, and what it found is lost. Ask for less at once.","extensions":{"code":"EXECUTION_TIMEOUT"}}],"data":null}""",
            await answer);
        _vendor.SetResult("late");
        Assert.Equal("""{"data":{"quick":"here"}}""", await _service.AnswerAsync("{ quick }"));
        Assert.Equal(0, _clock.Pending);
    }

    [Fact]
    public async Task A_caller_who_leaves_before_is_not_told_that_the_time_was_up()
    {
        using var caller = new CancellationTokenSource();
        var answer = _service.AnswerAsync("{ slow }", caller.Token);
        await _begun.Task;
        await caller.CancelAsync();
        Assert.Contains("\"code\":\"CANCELLED\"", await answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_counts_on_when_the_answer_is_there()
    {
        await _service.AnswerAsync("{ quick }");
        Assert.Equal(0, _clock.Pending);
    }

    private async ValueTask<string> SlowAsync(ResolverContext context)
    {
        _begun.SetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
        return "late";
    }

    /// <summary>Moves the clock twice: the second time when something waits for it again.</summary>
    private async Task PassAsync(TimeSpan first, TimeSpan second)
    {
        _clock.Advance(first);
        while (_clock.Pending == 0) await Task.Yield();
        _clock.Advance(second);
    }

    private async ValueTask<string> StubbornAsync(ResolverContext context)
    {
        _begun.SetResult();
        return await _vendor.Task;
    }

    // As a connector does: what is sent is not cancelled.
    private async ValueTask<string> CreateAsync(ResolverContext context)
    {
        _created.Add(context.Argument<string>(0));
        _begun.SetResult();
        return await _vendor.Task;
    }
}
