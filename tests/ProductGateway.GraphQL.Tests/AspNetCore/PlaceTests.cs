using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>Who holds a place among the executions, and for how long: nobody before the request is whole, and nobody while a slow reader reads.</summary>
public sealed class PlaceTests
{
    private const string Slow = "mutation { slowly long(length: 30000000) }";

    [Fact(Timeout = 60_000)]
    public async Task A_body_that_does_not_come_holds_no_place()
    {
        await using var host = await StartAsync();
        using RawConnection one = await RawConnection.OpenAsync(host), two = await RawConnection.OpenAsync(host);
        foreach (var connection in new[] { one, two })
        {
            await connection.WriteAsync("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\nExpect: 100-continue\r\n\r\n");
            Assert.StartsWith("HTTP/1.1 100 ", await connection.ReadHeadAsync(), StringComparison.Ordinal);
        }

        await host.AssertServesAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData("application/json")]
    [InlineData("text/event-stream")]
    public async Task A_reader_that_does_not_read_holds_no_place_over_HTTP(string accept)
    {
        await using var host = await StartAsync();
        using var connection = await RawConnection.OpenAsync(host);
        var body = $$"""{"query":"{{Slow}}"}""";
        await connection.WriteAsync($"POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAccept: {accept}\r\nContent-Length: {body.Length}\r\n\r\n{body}");
        (await host.Behind.NextWaitingAsync()).SetResult("done");
        await host.AssertServesAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_reader_that_does_not_read_holds_no_place_over_WebSocket()
    {
        await using var host = await StartAsync();
        using var connection = await RawConnection.UpgradeAsync(host);
        var subscribe = System.Text.Encoding.UTF8.GetBytes($$$"""{"id":"1","type":"subscribe","payload":{"query":"{{{Slow}}}"}}""");
        await connection.WriteAsync(RawConnection.Frame(0x81, subscribe));
        (await host.Behind.NextWaitingAsync()).SetResult("done");
        await host.AssertServesAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_subscription_that_waits_for_events_holds_no_place_and_each_of_its_events_takes_one()
    {
        await using var host = await StartAsync();
        using var answer = await host.PostAsync("subscription { count }");
        var source = await host.Behind.NextSourceAsync();
        await host.AssertServesAsync();

        using var events = await Sse.EventReader.OpenAsync(answer);
        Assert.Equal(":", await events.NextAsync());
        var (running, holder) = await HoldAsync(host);
        var waiting = await QueueAsync(host, "{ hello }");
        source.Emit(1);
        Assert.Contains("\"OVERLOADED\"", await events.NextAsync(), StringComparison.Ordinal);

        holder.SetResult("done");
        (await running).Dispose();
        (await waiting).Dispose();
        source.Emit(2);
        Assert.Equal("next {\"data\":{\"count\":2}}", await events.NextAsync());
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_waits_for_a_place_as_long_as_an_execution_may_take_is_told_to_come_back()
    {
        await using var host = await StartAsync();
        var (running, holder) = await HoldAsync(host);
        var waiting = await QueueAsync(host, "{ hello }");
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        using var answer = await waiting;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), answer.Headers.RetryAfter?.Delta);

        holder.SetResult("done");
        (await running).Dispose();
        await host.AssertServesAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task The_time_in_which_a_query_waits_for_its_place_counts()
    {
        await using var host = await StartAsync();
        var (running, holder) = await HoldAsync(host);
        var waiting = await QueueAsync(host, "{ wait }");
        host.Clock.Advance(TimeSpan.FromSeconds(20));
        holder.SetResult("done");
        await host.Behind.NextWaitingAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(10));

        using var answer = await waiting;
        Assert.Contains("\"EXECUTION_TIMEOUT\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        (await running).Dispose();
    }

    private static Task<StreamHost> StartAsync() => StreamHost.StartAsync(static options => options.Limits.MaxConcurrentExecutions = 1);

    /// <summary>Takes the only place until the source is completed.</summary>
    private static async Task<(Task<HttpResponseMessage> Running, TaskCompletionSource<string> Holder)> HoldAsync(StreamHost host)
    {
        var running = host.PostAsync("mutation { slowly }", "application/json");
        return (running, await host.Behind.NextWaitingAsync());
    }

    /// <summary>Sends a request twice: when one of the two is refused, the other waits for its place.</summary>
    private static async Task<Task<HttpResponseMessage>> QueueAsync(StreamHost host, string query)
    {
        Task<HttpResponseMessage>[] two = [host.PostAsync(query, "application/json"), host.PostAsync(query, "application/json")];
        using var refused = await await Task.WhenAny(two);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        return two.Single(call => !call.IsCompleted);
    }
}
