using System.Net;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>So many executions run at once, as many wait, and the rest is told to come back.</summary>
public sealed class LoadTests
{
    [Fact(Timeout = 30_000)]
    public async Task SHOULD_answer_503_with_Retry_After_before_the_document_is_parsed()
    {
        await using var host = await GraphQLHost.StartAsync(configure: static options => options.Limits.MaxConcurrentExecutions = 1);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var content = new StringContent("""{"query": "{ wait }"}""", Encoding.UTF8, "application/json");
        var running = host.Client.PostAsync("/graphql", content, caller.Token);
        await host.Waiting.Begun;

        // One of the two waits for its turn, and the other is refused.
        var two = new[] { host.PostAsync("""{"query": "{"}"""), host.PostAsync("""{"query": "{"}""") };
        var refused = await await Task.WhenAny(two);
        var waiting = two.Single(call => !call.IsCompleted);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(1)), (refused.Status, refused.Headers.RetryAfter?.Delta));
        Assert.Equal("OVERLOADED: There are too many requests at once, and this one was not looked at. Send it again in a second.", refused.Error);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.StartsWith("GRAPHQL_PARSE_FAILED: ", (await waiting).Error, StringComparison.Ordinal);
        await host.AssertServesAsync();
    }

    [Fact(Timeout = 30_000)]
    public async Task A_query_that_takes_too_long_is_answered_with_what_is_there()
    {
        var clock = new ManualClock();
        await using var host = await GraphQLHost.StartAsync(clock: clock, configure: static options => options.Limits.ExecutionTimeout = TimeSpan.FromSeconds(5));
        var call = host.PostAsync("""{"query": "{ hello wait }"}""", GraphQLHost.GraphQLResponse);
        await host.Waiting.Begun;
        clock.Advance(TimeSpan.FromSeconds(5));

        var reply = await call;
        Assert.Equal((HttpStatusCode.OK, "EXECUTION_TIMEOUT: The field was not finished in the 5 seconds that an execution may take. Ask for less at once."), (reply.Status, reply.Error));
        Assert.EndsWith("""
            "data":{"hello":"world","wait":null}}
            """, reply.Body, StringComparison.Ordinal);
    }
}
