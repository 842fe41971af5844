using System.Net.WebSockets;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>The end of a socket: no source and no operation outlives it.</summary>
public sealed class CloseTests
{
    [Fact]
    public async Task MUST_answer_a_client_that_closes_normally_and_unsubscribe_it()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "subscription { count }");
        var source = await host.Behind.NextSourceAsync();
        await client.CloseAsync();
        await source.Disposed;
        Assert.Equal(1, source.Disposals);
    }

    [Fact]
    public async Task A_client_that_leaves_without_a_word_is_unsubscribed_and_its_queries_are_cancelled()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "subscription { count }");
        await client.SubscribeAsync("b", "{ wait }");
        var source = await host.Behind.NextSourceAsync();
        var waiting = await host.Behind.NextWaitingAsync();
        client.Abort();
        await source.Disposed;
        await StreamHost.Backstage.CancelledAsync(waiting);
        await host.AssertServesAsync();
    }

    [Fact]
    public async Task A_client_that_is_closed_for_a_mistake_is_unsubscribed()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "subscription { count }");
        var source = await host.Behind.NextSourceAsync();
        await client.SendAsync("garbage");
        Assert.Equal("4400: The message is not JSON. Send a JSON object with a \"type\".", await client.ReceiveAsync());
        await source.Disposed;
    }

    [Fact]
    public async Task MUST_answer_with_1000_a_client_that_closes_without_a_code()
    {
        await using var host = await StreamHost.StartAsync();
        using var connection = await RawConnection.UpgradeAsync(host);
        await connection.WriteAsync(RawConnection.Frame(0x88, []));
        Assert.EndsWith("880203E8", Convert.ToHexString(await connection.ReadToEndAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MUST_close_with_4500_for_a_fault_of_its_own_and_say_nothing_of_it()
    {
        // No clock counts so far.
        await using var host = await StreamHost.StartAsync(options => options.KeepAliveInterval = TimeSpan.MaxValue);
        using var client = await SocketClient.OpenAsync(host);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("4500: Something went wrong on our side. Connect again; if it stays, tell the operators.", await client.ReceiveAsync());
        await host.AssertServesAsync();
    }

    [Fact]
    public async Task A_client_that_does_not_answer_the_close_frame_is_given_up()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync("garbage");
        Assert.Equal("4400: The message is not JSON. Send a JSON object with a \"type\".", await client.ReceiveAsync());
        Assert.NotEqual(0, host.Clock.Pending);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await host.NoTimersAsync();
    }

    [Fact]
    public async Task A_socket_that_is_closed_leaves_no_timer_behind()
    {
        await using var host = await StreamHost.StartAsync();
        using (var client = await SocketClient.ConnectAsync(host)) await client.CloseAsync();
        await host.NoTimersAsync();
    }

    [Fact]
    public async Task MUST_close_with_1001_when_it_stops_and_not_call_a_subscription_complete()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "subscription { count }");
        var source = await host.Behind.NextSourceAsync();
        host.BeginToStop();
        Assert.Equal("1001: The server stops. Connect again.", await client.ReceiveAsync());
        await source.Disposed;
    }

    [Fact]
    public async Task A_server_that_stops_sends_the_answers_that_somebody_waits_for_and_begins_nothing_new()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("a", "mutation { slowly }");
        var waiting = await host.Behind.NextWaitingAsync();
        host.BeginToStop();
        await client.SubscribeAsync("b", "{ hello }");
        await client.AssertLivesAsync();
        waiting.SetResult("done");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"slowly":"done"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        Assert.Equal("1001: The server stops. Connect again.", await client.ReceiveAsync());
        Assert.Equal(0, host.Behind.Executed);
    }

    [Theory]
    [InlineData((WebSocketCloseStatus)3000)]
    [InlineData((WebSocketCloseStatus)4999)]
    [InlineData(WebSocketCloseStatus.EndpointUnavailable)]
    public async Task The_code_that_a_client_closes_with_comes_back(WebSocketCloseStatus code)
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        Assert.Equal($"{(int)code}: ", await client.CloseAsync(code));
    }
}
