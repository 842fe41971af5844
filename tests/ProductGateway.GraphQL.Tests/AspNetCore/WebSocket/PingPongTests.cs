namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "Ping" and "Pong", both ways.</summary>
public sealed class PingPongTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(12);

    [Theory]
    [InlineData("""{"type":"ping"}""", """{"type":"pong"}""")]
    [InlineData("""{"type":"ping","payload":null}""", """{"type":"pong"}""")]
    [InlineData("""{"type":"ping","payload":{"at":[1,2.50,{"ø":"\u00e6"}]}}""", """{"type":"pong","payload":{"at":[1,2.50,{"ø":"\u00e6"}]}}""")]
    public async Task MUST_send_a_pong_for_a_ping_with_its_payload(string ping, string pong)
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync(ping);
        Assert.Equal(pong, await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_answer_a_ping_at_any_time_also_before_the_acknowledgement()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host);
        await client.AssertLivesAsync();
    }

    [Theory]
    [InlineData("""{"type":"pong"}""")]
    [InlineData("""{"type":"pong","payload":{"unsolicited":true}}""")]
    public async Task MUST_take_a_pong_that_nobody_asked_for(string pong)
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SendAsync(pong);
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task MUST_answer_a_ping_while_an_operation_runs()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("1", "{ wait }");
        await host.Behind.NextWaitingAsync();
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task The_server_pings_once_an_interval_as_long_as_it_is_answered()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.AssertLivesAsync();
        for (var round = 0; round < 5; round++)
        {
            host.Clock.Advance(Interval);
            Assert.Equal("""{"type":"ping"}""", await client.ReceiveAsync());
            await client.SendAsync("""{"type":"pong"}""");
            await client.AssertLivesAsync();
        }
    }

    [Fact]
    public async Task A_client_that_does_not_answer_within_an_interval_is_given_up_and_unsubscribed()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("1", "subscription { count }");
        var source = await host.Behind.NextSourceAsync();
        await client.AssertLivesAsync();

        host.Clock.Advance(Interval);
        Assert.Equal("""{"type":"ping"}""", await client.ReceiveAsync());
        host.Clock.Advance(Interval);
        Assert.Equal("gone", await client.ReceiveAsync());
        await source.Disposed;
    }
}
