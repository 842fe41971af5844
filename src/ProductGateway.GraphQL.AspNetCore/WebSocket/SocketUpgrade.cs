using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Telemetry;
using Socket = System.Net.WebSockets.WebSocket;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>The door for WebSockets: origin and headers are checked, the subprotocol chosen, the socket served.</summary>
/// <remarks>GraphQL over WebSocket, "Communication" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#communication"/></remarks>
internal sealed class SocketUpgrade(SocketHost host, OperationTelemetry telemetry)
{
    private const string Subprotocol = "graphql-transport-ws";

    private static readonly Refusal Full = new(
        StatusCodes.Status503ServiceUnavailable,
        ErrorCode.Overloaded,
        "There are as many WebSockets as there may be. Connect again in a second.")
    {
        RetryAfter = 1,
    };

    /// <summary>Answers a request that asks for a WebSocket.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        if (OriginHeader.Check(context.Request, host.Options.AllowedOrigins) is { } foreign)
        {
            await Answer.SendAsync(context, foreign, ResponseMediaType.Json);
            return;
        }

        if (host.Options.Refuse?.Invoke(context.Request) is { } error)
        {
            await Answer.SendAsync(context, new Refusal(StatusCodes.Status400BadRequest, error), ResponseMediaType.Json);
            return;
        }

        var lifetime = new SocketLifetime(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(lifetime);
        var isOffered = context.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol);
        using var socket = await AcceptAsync(context, isOffered ? Subprotocol : null);
        if (socket is null) return;
        using var open = telemetry.OpenSocket();
        using var connection = new SocketConnection(host, context, lifetime, socket);
        await connection.RunAsync(isOffered ? null : SocketClose.SubprotocolNotAcceptable);
    }

    /// <returns>Null when the server has as many upgraded connections as it may, and the client is told so.</returns>
    private static async Task<Socket?> AcceptAsync(HttpContext context, string? subprotocol)
    {
        try
        {
            return await context.WebSockets.AcceptWebSocketAsync(subprotocol);
        }
        catch (InvalidOperationException) when (!context.Response.HasStarted)
        {
            await Answer.SendAsync(context, Full, ResponseMediaType.Json);
            return null;
        }
    }
}
