using System.Text.Json.Nodes;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Access;

/// <summary>On a WebSocket who connects says so in <c>connection_init</c>; whoever may not is closed with 4403, and so is whose token expires.</summary>
public sealed class SocketAccessTests
{
    private const string Ack = """{"type":"connection_ack"}""";
    private const string Created = "subscription { productCreated(vendors: [FINAGO]) { ... on CatalogProduct { name } } }";
    private const string Create = """mutation { createFinagoProduct(input: { name: "Lavvo", categoryId: 12 }) { outcome } }""";

    [Theory(Timeout = 60_000)]
    [InlineData("""{"type":"connection_init"}""")]
    [InlineData("""{"type":"connection_init","payload":null}""")]
    [InlineData("""{"type":"connection_init","payload":{"authorization":null}}""")]
    [InlineData("""{"type":"connection_init","payload":{"token":"x"}}""")]
    public async Task Without_a_token_the_socket_is_closed_with_4403(string init)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var socket = await GuardedSocket.OpenAsync(gateway);

        await socket.SendAsync(init);

        Assert.Equal("4403: Forbidden", await socket.ReceiveAsync());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("\"Bearer e30.e30.e30\"")]
    [InlineData("\"Basic dXNlcjpwYXNz\"")]
    [InlineData("\"\"")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("\"\\ud800\"")]
    public async Task A_token_that_is_not_good_is_4403_and_never_anonymous(string authorization)
    {
        await using var gateway = await GuardedGateway.StartAsync("--Authentication:Anonymous", "true");
        using var socket = await GuardedSocket.OpenAsync(gateway);

        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"authorization":{{{authorization}}} } }""");

        Assert.Equal("4403: Forbidden", await socket.ReceiveAsync());
    }

    [Theory(Timeout = 60_000)]
    [InlineData("authorization")]
    [InlineData("Authorization")]
    public async Task Scopes_of_the_token_of_connection_init_hold_for_every_operation(string key)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var socket = await GuardedSocket.OpenAsync(gateway);
        await socket.SendAsync($$$"""{"type":"connection_init","payload":{"{{{key}}}":"Bearer {{{gateway.Provider.Token("products:read")}}}"}}""");
        Assert.Equal(Ack, await socket.ReceiveAsync());

        await socket.SubscribeAsync("1", "{ vendors { vendor } }");
        var read = await socket.ReceiveAsync();
        Assert.Equal("""{"id":"1","type":"complete"}""", Sorted(await socket.ReceiveAsync()));
        await socket.SubscribeAsync("2", Create);
        var create = await socket.ReceiveAsync();

        Assert.Contains("FINAGO", read, StringComparison.Ordinal);
        Assert.Contains("FORBIDDEN", create, StringComparison.Ordinal);
        Assert.Empty(gateway.Gateway.ProductCalls);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_header_of_the_opening_says_it_too()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var good = await GuardedSocket.OpenAsync(gateway, $"Bearer {gateway.Provider.Token("products:read")}");
        using var bad = await GuardedSocket.OpenAsync(gateway, "Bearer e30.e30.e30");

        await good.SendAsync("""{"type":"connection_init"}""");
        await bad.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal((Ack, "4403: Forbidden"), (await good.ReceiveAsync(), await bad.ReceiveAsync()));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_subscription_without_the_scope_is_an_error_and_listens_to_nothing()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var socket = await GuardedSocket.ConnectAsync(gateway, gateway.Provider.Token("products:create:finago"));
        Assert.Equal(Ack, await socket.ReceiveAsync());

        await socket.SubscribeAsync("1", Created);
        var message = JsonNode.Parse(await socket.ReceiveAsync())!;

        Assert.Equal(("error", "FORBIDDEN"), (message["type"]!.GetValue<string>(), message["payload"]![0]!["extensions"]!["code"]!.GetValue<string>()));
        Assert.Equal(0, gateway.Gateway.SubscriberCount);
    }

    [Fact(Timeout = 60_000)]
    public async Task When_the_token_expires_the_subscription_ends_and_the_socket_is_closed_with_4403()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var socket = await GuardedSocket.ConnectAsync(gateway, gateway.Provider.Token("products:read"));
        Assert.Equal(Ack, await socket.ReceiveAsync());
        await socket.SubscribeAsync("1", Created);
        await SandboxedConnectors.UntilAsync(() => gateway.Gateway.SubscriberCount == 1);

        gateway.Clock.Advance(TimeSpan.FromSeconds(329));
        await gateway.AskAsync(Create, "products:create:finago");
        Assert.Contains("Lavvo", await socket.ReceiveAsync(), StringComparison.Ordinal);
        gateway.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("4403: Forbidden", await socket.ReceiveAsync());
        await SandboxedConnectors.UntilAsync(() => gateway.Gateway.SubscriberCount == 0);
    }

    [Fact(Timeout = 60_000)]
    public async Task While_nobody_can_check_the_token_the_client_shall_come_back_later()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        gateway.Provider.IsDown = true;

        using var socket = await GuardedSocket.ConnectAsync(gateway, gateway.Provider.Token("products:read"));

        Assert.Equal("1013: The token cannot be checked now. Connect again in a few seconds.", await socket.ReceiveAsync());
    }

    private static string Sorted(string message)
        => new JsonObject(JsonNode.Parse(message)!.AsObject().OrderBy(member => member.Key).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
}
