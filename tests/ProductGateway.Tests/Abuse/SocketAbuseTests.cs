using System.Net.WebSockets;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Abuse;

/// <summary>WebSockets and event streams by the hundred that no honest client opens: nothing of them is kept.</summary>
public sealed class SocketAbuseTests(AbusedGateway gateway) : IClassFixture<AbusedGateway>
{
    private const string Init = """{"type":"connection_init"}""";

    [Fact]
    public async Task Three_hundred_sockets_that_send_garbage_are_closed_with_4400()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            using var socket = await OpenAsync();
            var garbage = new byte[4096];
            new Random(seed).NextBytes(garbage);
            await socket.SendTextAsync(Convert.ToBase64String(garbage));
            Assert.Equal((4400, "The message is not JSON. Send a JSON object with a \"type\"."), await ReadToCloseAsync(socket));
        }

        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task Fifty_messages_of_four_megabytes_are_refused_and_not_kept()
    {
        var message = new string(' ', 4 * 1_048_576);
        for (var round = 0; round < 50; round++)
        {
            using var socket = await OpenAsync();
            await socket.SendTextAsync(message);
            Assert.Equal(1009, (await ReadToCloseAsync(socket)).Code);
        }

        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_hundred_sockets_with_a_hundred_subscriptions_each_are_abandoned_and_forgotten()
    {
        var subscribe = """{"type":"subscribe","id":"ID","payload":{"query":"subscription { productCreated { __typename } }"}}""";
        var sockets = new List<ClientWebSocket>();
        for (var count = 0; count < 100; count++)
        {
            var socket = await OpenAsync();
            await socket.SendTextAsync(Init);
            for (var id = 0; id < 100; id++) await socket.SendTextAsync(subscribe.Replace("ID", $"{id}", StringComparison.Ordinal));
            sockets.Add(socket);
        }

        await gateway.AssertServesAsync();
        foreach (var socket in sockets)
        {
            socket.Abort();
            socket.Dispose();
        }

        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_hundred_event_streams_that_are_abandoned_at_once_are_forgotten()
    {
        const string Subscription = """{"query":"subscription { productCreated { __typename } }"}""";
        for (var count = 0; count < 100; count++)
        {
            using var stream = await gateway.ConnectAsync();
            await stream.SendAsync($"{RawConnection.Head("Accept: text/event-stream", $"Content-Length: {Subscription.Length}")}\r\n{Subscription}");
            await stream.WaitForAnswerAsync();
            stream.Abandon();
        }

        await gateway.AssertServesAsync();
    }

    private Task<ClientWebSocket> OpenAsync() => SocketTexts.OpenAsync(gateway.Address);

    private static async Task<(int Code, string? Reason)> ReadToCloseAsync(ClientWebSocket socket)
    {
        while (await socket.ReceiveTextAsync() is not null) continue;
        return ((int)socket.CloseStatus!, socket.CloseStatusDescription);
    }
}
