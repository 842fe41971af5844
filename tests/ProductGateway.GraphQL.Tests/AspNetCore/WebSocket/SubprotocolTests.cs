namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "Communication": the sub-protocol.</summary>
public sealed class SubprotocolTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    [Theory]
    [InlineData("graphql-transport-ws")]
    [InlineData("graphql-ws", "graphql-transport-ws", "chat")]
    public async Task MUST_agree_on_graphql_transport_ws_when_it_is_offered(params string[] offered)
    {
        using var client = await SocketClient.OpenAsync(fixture.Host, offered);
        Assert.Equal("graphql-transport-ws", client.NegotiatedSubprotocol);
        await client.AssertLivesAsync();
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData("GraphQL-Transport-WS")]
    [InlineData("chat", "superchat")]
    public async Task MUST_close_with_4406_when_it_is_not_offered(params string[] offered)
    {
        using var client = await SocketClient.OpenAsync(fixture.Host, offered);
        Assert.Null(client.NegotiatedSubprotocol);
        Assert.Equal("4406: Subprotocol not acceptable: offer graphql-transport-ws.", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_NOT_hear_a_word_of_a_client_without_the_subprotocol()
    {
        using var client = await SocketClient.OpenAsync(fixture.Host, "graphql-ws");
        await client.SendAsync("""{"type":"connection_init"}""");
        await client.SubscribeAsync("1", "{ hello }");
        Assert.StartsWith("4406: ", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(0, fixture.Host.Behind.Executed);
    }
}
