using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>The door for WebSockets: the origin is checked, the subprotocol chosen, the socket served.</summary>
/// <remarks>GraphQL over WebSocket, "Communication" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#communication"/></remarks>
internal sealed class SocketUpgrade(SocketHost host)
{
    private const string Subprotocol = "graphql-transport-ws";

    /// <summary>Answers a request that asks for a WebSocket.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (OriginHeader.Check(context.Request, host.Options.AllowedOrigins) is { } foreign)
        {
            await Answer.SendAsync(context, foreign, ResponseMediaType.Json);
            return;
        }

        var isOffered = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isOffered ? Subprotocol : null);
        using var connection = new SocketConnection(host, context, socket);
        await connection.RunAsync(isOffered ? null : SocketClose.SubprotocolNotAcceptable);
    }
}
