namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "Complete" from the client.</summary>
public sealed class CompleteTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private readonly StreamHost _host = fixture.Host;

    [Fact]
    public async Task SHOULD_complete_the_source_and_send_nothing_more_of_it()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "subscription { count }");
        var source = await _host.Behind.NextSourceAsync();
        source.Emit(1);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":1}}}""", await client.ReceiveAsync());

        await client.CompleteAsync("a");
        await source.Disposed;
        source.Emit(2);
        await client.AssertLivesAsync();
        Assert.Equal(1, source.Disposals);
    }

    [Theory]
    [InlineData("{ wait }")]
    [InlineData("mutation { slowly }")]
    public async Task SHOULD_NOT_send_the_result_of_a_single_result_operation_that_was_completed_before(string query)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", query);
        var waiting = await _host.Behind.NextWaitingAsync();
        await client.CompleteAsync("a");
        await client.AssertLivesAsync();
        waiting.TrySetResult("late");
        await client.AssertLivesAsync();

        // The id is free at once.
        await client.SubscribeAsync("a", "{ hello }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task A_complete_cancels_a_query_that_runs()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "{ wait }");
        var waiting = await _host.Behind.NextWaitingAsync();
        await client.CompleteAsync("a");
        await StreamHost.Backstage.CancelledAsync(waiting);
    }

    [Fact]
    public async Task MUST_ignore_a_complete_for_an_operation_that_it_has_completed_itself_or_never_knew()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "{ hello }");
        await client.ReceiveAsync();
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        await client.CompleteAsync("a");
        await client.CompleteAsync("never");
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task MUST_ignore_a_complete_of_an_unknown_id_also_before_the_acknowledgement()
    {
        using var client = await SocketClient.OpenAsync(_host);
        await client.CompleteAsync("never");
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task SHOULD_send_nothing_after_a_complete_that_meets_events_on_their_way()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        for (var round = 0; round < 50; round++)
        {
            await client.SubscribeAsync("a", "subscription { count }");
            var source = await _host.Behind.NextSourceAsync();
            for (var count = 0; count < 20; count++) source.Emit(count);
            await client.CompleteAsync("a");
            await client.SendAsync("""{"type":"ping"}""");
            while (await client.ReceiveAsync() is var message && message != """{"type":"pong"}""")
                Assert.StartsWith("""{"id":"a","type":"next",""", message, StringComparison.Ordinal);
            await source.Disposed;
            await client.AssertLivesAsync();
        }
    }

    [Fact]
    public async Task MUST_ignore_a_complete_that_meets_its_own()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        for (var round = 0; round < 100; round++)
        {
            await client.SubscribeAsync("a", "{ hello }");
            await client.CompleteAsync("a");
        }

        await client.SendAsync("""{"type":"ping"}""");
        while (await client.ReceiveAsync() is var message && message != """{"type":"pong"}""")
            Assert.StartsWith("""{"id":"a","type":""", message, StringComparison.Ordinal);
    }
}
