using System.Net.WebSockets;
using System.Text.Json;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Access;

/// <summary>The other side of a WebSocket to a guarded gateway.</summary>
internal sealed class GuardedSocket : IDisposable
{
    private readonly ClientWebSocket _socket;

    private GuardedSocket(ClientWebSocket socket) => _socket = socket;

    /// <param name="gateway">Where to connect.</param>
    /// <param name="authorization">The header of the opening; null for none.</param>
    public static async Task<GuardedSocket> OpenAsync(GuardedGateway gateway, string? authorization = null)
        => new(await SocketTexts.OpenAsync(gateway.Gateway.Address, authorization is null ? [] : [("Authorization", authorization)]));

    /// <summary>Opens it and says who connects; the next message is the answer to that.</summary>
    public static async Task<GuardedSocket> ConnectAsync(GuardedGateway gateway, string token)
    {
        var socket = await OpenAsync(gateway);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } }));
        return socket;
    }

    public Task SendAsync(string text) => _socket.SendTextAsync(text);

    public Task SubscribeAsync(string id, string query) => SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message's text, or the close frame as <c>code: reason</c>; pings are passed over.</summary>
    public async Task<string> ReceiveAsync()
    {
        while (true)
        {
            var message = await _socket.ReceiveTextAsync() ?? $"{(int?)_socket.CloseStatus}: {_socket.CloseStatusDescription}";
            if (!message.Contains("\"type\":\"ping\"", StringComparison.Ordinal)) return message;
        }
    }

    public void Dispose() => _socket.Dispose();
}
