using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Subscriptions;

public sealed class WebSocketTests
{
    private const string Ack = """{"type": "connection_ack"}""";
    private const string Next = """{"payload": {"data": {"added": {"__typename": "Record", "id": "2"}}}, "id": "1", "type": "next"}""";
    private const string Complete = """{"id": "1", "type": "complete"}""";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private static readonly ClientOptions OverWebSocket = new() { SubscriptionTransport = SubscriptionTransport.WebSocket };

    [Fact]
    public async Task It_greets_subscribes_and_gives_each_next_until_complete()
    {
        List<string> heard = [];
        await using var server = await ScriptedServer.StartAsync(context => TalkAsync(context, heard, [Ack], [Next, Next, Complete]));

        var results = await server.Client(OverWebSocket).Added.SubscribeAsync(Kind.LongPlayer, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(["2", "2"], results.Select(result => Assert.IsType<Added_Added.Record>(result.EnsureNoErrors().Added).Id));
        Assert.Equal("""{"type":"connection_init"}""", heard[0]);
        var subscribe = JsonNode.Parse(heard[1])!;
        Assert.Equal(("1", "subscribe"), (subscribe["id"]!.GetValue<string>(), subscribe["type"]!.GetValue<string>()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"kind": "LONG_PLAYER"}"""), subscribe["payload"]!["variables"]));
        Assert.Equal("graphql-transport-ws", Assert.Single(server.Requests).Headers.SecWebSocketProtocol);
    }

    [Fact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        List<string> heard = [];
        await using var server = await ScriptedServer.StartAsync(context => TalkAsync(context, heard, [Ack], ["""{"type": "ping"}"""], [Complete]));

        await server.Client(OverWebSocket).Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("""{"type":"pong"}""", heard[2]);
    }

    [Fact]
    public async Task An_error_message_is_the_last_result()
    {
        await using var server = await ScriptedServer.StartAsync(
            context => TalkAsync(context, [], [Ack], ["""{"id": "1", "type": "error", "payload": [{"message": "No such field.", "extensions": {"code": "NO"}}]}"""]));

        var result = Assert.Single(await server.Client(OverWebSocket).Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Equal("NO", Assert.IsType<OperationFailure.GraphQL>(result.Failure).Errors[0].Code);
    }

    [Theory]
    [InlineData("""{"id": "1", "type": "next"}""")]
    [InlineData("""{"id": "1", "type": "next", "payload": {"date": {}}}""")]
    [InlineData("""{"id": "1", "type": "error", "payload": []}""")]
    [InlineData("""{"id": "1", "type": "error", "payload": {"message": "No."}}""")]
    [InlineData("""{"id": "1", "type": "dance"}""")]
    [InlineData("Hello!")]
    public async Task A_message_that_is_none_of_the_protocol_is_a_failure_of_deserialization(string message)
    {
        await using var server = await ScriptedServer.StartAsync(context => TalkAsync(context, [], [Ack], [message]));

        var result = Assert.Single(await server.Client(OverWebSocket).Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.IsType<OperationFailure.Deserialization>(result.Failure);
    }

    [Theory]
    [InlineData(5_000)] // too large by what comes last
    [InlineData(50_000)]
    public async Task A_message_larger_than_the_HttpClient_takes_is_a_failure_of_transport(int length)
    {
        var large = Next.Replace("\"2\"", $"\"{new string('x', length)}\"", StringComparison.Ordinal);
        await using var server = await ScriptedServer.StartAsync(context => TalkAsync(context, [], [Ack], [Next, large, Complete]));
        var client = new ShopClient(new HttpClient { BaseAddress = server.Address, MaxResponseContentBufferSize = 5000 }, OverWebSocket);

        var results = await client.Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Null(results[0].Failure);
        Assert.Contains("The message is larger than the 5000 bytes", Assert.IsType<OperationFailure.Transport>(results[^1].Failure).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_socket_that_the_server_closes_ends_with_a_failure_of_transport_that_says_why()
    {
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
            await socket.CloseAsync((WebSocketCloseStatus)4401, "Unauthorized", Cancellation);
        });

        var result = Assert.Single(await server.Client(OverWebSocket).Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Equal("The server closed the socket with 4401 Unauthorized", Assert.IsType<OperationFailure.Transport>(result.Failure).Exception.Message);
    }

    [Fact]
    public async Task A_server_that_opens_no_socket_says_so_with_its_status()
    {
        await using var server = await ScriptedServer.StartAsync("<html>", "text/html", 401);

        var result = Assert.Single(await server.Client(OverWebSocket).Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Equal(HttpStatusCode.Unauthorized, Assert.IsType<OperationFailure.Http>(result.Failure).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, result.StatusCode);
    }

    [Fact]
    public async Task Leaving_the_enumeration_completes_at_the_server()
    {
        List<string> heard = [];
        var left = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await TalkAsync(context, heard, [Ack], [Next], []);
            left.SetResult();
        });

        await foreach (var result in server.Client(OverWebSocket).Added.SubscribeAsync(cancellationToken: Cancellation))
        {
            result.EnsureNoErrors();
            break;
        }

        await left.Task.WaitAsync(Cancellation);
        Assert.Equal("""{"type":"complete","id":"1"}""", heard[2]);
    }

    [Fact]
    public async Task Headers_of_the_call_go_with_the_upgrade()
    {
        await using var server = await ScriptedServer.StartAsync(context => TalkAsync(context, [], [Ack], [Complete]));

        await server.Client(OverWebSocket).Added.SubscribeAsync(
            options: new OperationOptions { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer t" } }, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal("Bearer t", Assert.Single(server.Requests).Headers.Authorization);
    }

    [Fact]
    public async Task The_payload_of_the_greeting_is_asked_for_each_socket_and_sent()
    {
        List<string> heard = [];
        var asked = 0;
        await using var server = await ScriptedServer.StartAsync(context => TalkAsync(context, heard, [Ack], [Complete]));
        var token = new JsonObject { ["Authorization"] = "Bearer t", ["scopes"] = new JsonArray("read") };
        var client = server.Client(new ClientOptions
        {
            SubscriptionTransport = SubscriptionTransport.WebSocket,
            ConnectionInitPayload = (_, _) => new(++asked > 2 ? null : token),
        });

        for (var i = 0; i < 3; i++) await client.Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        const string Greeting = """{"type":"connection_init","payload":{"Authorization":"Bearer t","scopes":["read"]}}""";
        Assert.Equal([Greeting, Greeting, """{"type":"connection_init"}"""], heard.Where((_, index) => index % 2 == 0));
    }

    /// <summary>Hears one message before each turn, says the turn's messages, and closes.</summary>
    private static async Task TalkAsync(HttpContext context, List<string> heard, params string[][] turns)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("graphql-transport-ws");
        var buffer = new byte[64 * 1024];
        foreach (var turn in turns)
        {
            var received = await socket.ReceiveAsync(buffer, Cancellation);
            heard.Add(Encoding.UTF8.GetString(buffer, 0, received.Count));
            foreach (var message in turn) await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, Cancellation);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancellation);
    }
}
