using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using ProductGateway.Server;

namespace ProductGateway.Tests.Access;

/// <summary>The other side of a WebSocket to a guarded gateway.</summary>
internal sealed class GuardedSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="gateway">Where to connect.</param>
    /// <param name="authorization">The header of the opening; null for none.</param>
    public static async Task<GuardedSocket> OpenAsync(GuardedGateway gateway, string? authorization = null)
    {
        var socket = new GuardedSocket();
        socket._socket.Options.AddSubProtocol("graphql-transport-ws");
        if (authorization is not null) socket._socket.Options.SetRequestHeader("Authorization", authorization);
        await socket._socket.ConnectAsync(new Uri($"ws://{gateway.Gateway.Address.Authority}{Gateway.Path}"), Stop);
        return socket;
    }

    /// <summary>Opens it and says who connects; the next message is the answer to that.</summary>
    public static async Task<GuardedSocket> ConnectAsync(GuardedGateway gateway, string token)
    {
        var socket = await OpenAsync(gateway);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } }));
        return socket;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Stop);

    public Task SubscribeAsync(string id, string query) => SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message's text, or the close frame as <c>code: reason</c>; pings are passed over.</summary>
    public async Task<string> ReceiveAsync()
    {
        while (true)
        {
            var message = await ReceiveAnyAsync();
            if (!message.Contains("\"type\":\"ping\"", StringComparison.Ordinal)) return message;
        }
    }

    public void Dispose() => _socket.Dispose();

    private async Task<string> ReceiveAnyAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var frame = await _socket.ReceiveAsync(buffer, Stop);
            if (frame.MessageType == WebSocketMessageType.Close) return $"{(int?)_socket.CloseStatus}: {_socket.CloseStatusDescription}";
            message.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }
}
