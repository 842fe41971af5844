namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>What keeps a stream open while nothing happens, and how it ends when the server does.</summary>
public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task A_comment_is_sent_once_an_interval_while_no_event_comes()
    {
        await using var host = await StreamHost.StartAsync();
        using var answer = await host.PostAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await host.Behind.NextSourceAsync();
        Assert.Equal(":", await events.NextAsync());
        source.Emit(0);
        Assert.Equal("next {\"data\":{\"count\":0}}", await events.NextAsync());
        for (var count = 1; count <= 3; count++)
        {
            host.Clock.Advance(Interval);
            Assert.Equal(":", await events.NextAsync());
            source.Emit(count);
            Assert.Equal($"next {{\"data\":{{\"count\":{count}}}}}", await events.NextAsync());
        }
    }

    [Fact]
    public async Task A_comment_is_sent_while_a_query_runs()
    {
        await using var host = await StreamHost.StartAsync();
        using var answer = await host.PostAsync("{ wait }");
        using var events = await EventReader.OpenAsync(answer);
        var waiting = await host.Behind.NextWaitingAsync();
        Assert.Equal(":", await events.NextAsync());
        host.Clock.Advance(Interval);
        Assert.Equal(":", await events.NextAsync());
        waiting.SetResult("done");
        Assert.Equal("next {\"data\":{\"wait\":\"done\"}}", await events.NextAsync());
        Assert.Equal("complete", await events.NextAsync());
    }

    [Fact]
    public async Task The_interval_is_an_option()
    {
        await using var host = await StreamHost.StartAsync(options => options.KeepAliveInterval = TimeSpan.FromSeconds(1));
        using var answer = await host.PostAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await host.Behind.NextSourceAsync();
        source.Emit(0);
        Assert.Equal(":", await events.NextAsync());
        Assert.Equal("next {\"data\":{\"count\":0}}", await events.NextAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(":", await events.NextAsync());
    }

    [Fact]
    public async Task A_stream_that_ends_leaves_no_timer_behind()
    {
        await using var host = await StreamHost.StartAsync();
        using (await host.PostAsync("subscription { count }")) await host.Behind.NextSourceAsync();
        await host.NoTimersAsync();
        await host.Behind.AllDisposedAsync();
    }

    [Fact]
    public async Task MUST_NOT_call_a_subscription_complete_that_the_server_ends()
    {
        await using var host = await StreamHost.StartAsync();
        using var answer = await host.PostAsync("subscription { count }");
        using var events = await EventReader.OpenAsync(answer);
        var source = await host.Behind.NextSourceAsync();
        Assert.Equal(":", await events.NextAsync());
        host.BeginToStop();
        Assert.Null(await events.NextAsync());
        await source.Disposed;
    }

    [Fact]
    public async Task A_server_that_stops_sends_the_answer_that_somebody_waits_for()
    {
        await using var host = await StreamHost.StartAsync();
        using var answer = await host.PostAsync("mutation { slowly }");
        using var events = await EventReader.OpenAsync(answer);
        var waiting = await host.Behind.NextWaitingAsync();
        Assert.Equal(":", await events.NextAsync());
        host.BeginToStop();
        waiting.SetResult("done");
        Assert.Equal("next {\"data\":{\"slowly\":\"done\"}}", await events.NextAsync());
        Assert.Equal("complete", await events.NextAsync());
        Assert.Null(await events.NextAsync());
    }
}
