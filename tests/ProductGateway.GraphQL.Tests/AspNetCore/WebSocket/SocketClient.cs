using System.Net.WebSockets;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>The other side of a socket.</summary>
internal sealed class SocketClient : IDisposable
{
    public const string Subprotocol = "graphql-transport-ws";

    private readonly ClientWebSocket _socket = new();

    public string? NegotiatedSubprotocol => _socket.SubProtocol;

    public static CancellationToken Token => TestDeadline.Token;

    /// <summary>Opens a socket and says nothing.</summary>
    public static async Task<SocketClient> OpenAsync(StreamHost host, params string[] subprotocols)
    {
        var client = new SocketClient();
        client._socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        foreach (var subprotocol in subprotocols.Length == 0 ? [Subprotocol] : subprotocols) client._socket.Options.AddSubProtocol(subprotocol);
        await client._socket.ConnectAsync(new Uri($"ws://{host.Address.Authority}/graphql"), Token);
        return client;
    }

    /// <summary>Opens a socket and the connection in it.</summary>
    public static async Task<SocketClient> ConnectAsync(StreamHost host)
    {
        var client = await OpenAsync(host);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text);

    public Task SendAsync(byte[] bytes, WebSocketMessageType type, bool endOfMessage = true) => _socket.SendAsync(bytes, type, endOfMessage, Token);

    /// <summary>Sends unless the server has closed the socket meanwhile.</summary>
    public async Task TrySendAsync(string text)
    {
        try
        {
            await SendAsync(text);
        }
        catch (WebSocketException)
        {
            // It has.
        }
    }

    public Task SubscribeAsync(string id, string query)
        => SendAsync(System.Text.Json.JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    public Task CompleteAsync(string id) => SendAsync($$"""{"id":"{{id}}","type":"complete"}""");

    /// <summary>The next message's text, the close frame as <c>code: reason</c>, or <c>gone</c>.</summary>
    public async Task<string> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16_384];
        try
        {
            while (true)
            {
                var frame = await _socket.ReceiveAsync(buffer, Token);
                if (frame.MessageType == WebSocketMessageType.Close) return $"{(int?)_socket.CloseStatus}: {_socket.CloseStatusDescription}";
                message.Write(buffer, 0, frame.Count);
                if (frame.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
            }
        }
        catch (WebSocketException)
        {
            return "gone";
        }
    }

    /// <summary>The next message as <c>id code</c> of an <c>error</c>; anything else as it came.</summary>
    public async Task<string> ReceiveErrorAsync()
    {
        var text = await ReceiveAsync();
        if (!text.Contains("\"type\":\"error\"", StringComparison.Ordinal)) return text;
        var message = System.Text.Json.JsonDocument.Parse(text).RootElement;
        return $"{message.GetProperty("id")} {message.GetProperty("payload")[0].GetProperty("extensions").GetProperty("code")}";
    }

    /// <summary>That the connection lives: a ping is answered, and nothing comes before the answer.</summary>
    public async Task AssertLivesAsync()
    {
        await SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await ReceiveAsync());
    }

    /// <summary>Says goodbye, and waits for the server's.</summary>
    public async Task CloseAsync() => Assert.Equal("1000: ", await CloseAsync(WebSocketCloseStatus.NormalClosure));

    public async Task<string> CloseAsync(WebSocketCloseStatus code)
    {
        await _socket.CloseOutputAsync(code, "", Token);
        return await ReceiveAsync();
    }

    /// <summary>Leaves without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
