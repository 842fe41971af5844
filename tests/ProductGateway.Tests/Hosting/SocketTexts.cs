using System.Net.WebSockets;
using System.Text;
using ProductGateway.Server;

namespace ProductGateway.Tests.Hosting;

/// <summary>A client's WebSocket to the gateway, whole texts at a time.</summary>
internal static class SocketTexts
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Where a gateway takes WebSockets.</summary>
    public static Uri SocketAddress(this Uri gateway) => new UriBuilder(new Uri(gateway, Gateway.Path)) { Scheme = "ws" }.Uri;

    /// <summary>One that is not connected, with these headers in its opening.</summary>
    public static ClientWebSocket New(params IEnumerable<(string Name, string Value)> headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in headers) socket.Options.SetRequestHeader(name, value);
        return socket;
    }

    /// <summary>One that is connected to the gateway of this address.</summary>
    public static async Task<ClientWebSocket> OpenAsync(Uri gateway, params IEnumerable<(string Name, string Value)> headers)
    {
        var socket = New(headers);
        await socket.ConnectAsync(gateway.SocketAddress(), Stop);
        return socket;
    }

    public static Task SendTextAsync(this ClientWebSocket socket, string text)
        => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, Stop);

    /// <summary>The next message, or null when the gateway closes.</summary>
    public static async Task<string?> ReceiveTextAsync(this ClientWebSocket socket)
    {
        using var message = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer, Stop);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            message.Write(buffer, 0, frame.Count);
            if (frame.EndOfMessage) return Encoding.UTF8.GetString(message.ToArray());
        }
    }
}
