using System.Security.Claims;
using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "ConnectionInit" and "ConnectionAck".</summary>
public sealed class ConnectionInitTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    [Theory]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    [InlineData("""{"type":"connection_init","payload":{"token":"x"}}""")]
    [InlineData("""{ "payload" : { "type" : "ping" } , "other" : [ 1 ] , "type" : "connection_init" }""")]
    public async Task MUST_acknowledge_a_connection_init_whose_payload_is_optional(string init)
    {
        using var client = await SocketClient.OpenAsync(fixture.Host);
        await client.SendAsync(init);
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_close_with_4408_when_no_connection_init_comes_in_time()
    {
        await using var host = await StreamHost.StartAsync(options => options.ConnectionInitTimeout = TimeSpan.FromSeconds(3));
        using var client = await SocketClient.OpenAsync(host);
        await client.AssertLivesAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(2.9));
        await client.AssertLivesAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal("4408: Connection initialisation timeout", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_NOT_time_out_once_it_has_acknowledged()
    {
        await using var host = await StreamHost.StartAsync(options => options.KeepAliveInterval = TimeSpan.FromHours(1));
        using var client = await SocketClient.ConnectAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(10));
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task MUST_close_with_4429_when_a_second_connection_init_comes()
    {
        using var client = await SocketClient.ConnectAsync(fixture.Host);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("4429: Too many initialisation requests", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"Bearer bad"}}""", "4403: Forbidden")]
    [InlineData("""{"type":"connection_init"}""", "4403: Forbidden")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":"Bearer good"}}""", """{"type":"connection_ack"}""")]
    public async Task SHOULD_reject_with_4403_who_is_not_admitted(string init, string answer)
    {
        await using var host = await StreamHost.StartAsync(options => options.Admit = static (_, authorization)
            => ValueTask.FromResult(authorization == "Bearer good" ? Admission.Grant(new ClaimsPrincipal()) : Admission.Refuse("The token is not good.", "Bearer")));
        using var client = await SocketClient.OpenAsync(host);
        await client.SendAsync(init);
        Assert.Equal(answer, await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_close_with_4401_when_an_operation_comes_before_the_acknowledgement()
    {
        using var client = await SocketClient.OpenAsync(fixture.Host);
        await client.SubscribeAsync("1", "{ hello }");
        Assert.Equal("4401: Unauthorized", await client.ReceiveAsync());
        Assert.Equal(0, fixture.Host.Behind.Executed);
    }
}
