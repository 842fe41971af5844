using Microsoft.AspNetCore.Http.Features;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>
/// Lets only the gateway break the connection of a socket. When a client breaks RFC 6455, the socket writes the close frame that says so (1002, or
/// 1007 for text that is not UTF-8) and ASP.NET Core aborts the request at once, often before the frame has left. The connection ends with its
/// request anyhow, once everything written is sent.
/// </summary>
/// <remarks>RFC 6455 7.1.7</remarks>
internal sealed class SocketLifetime(IHttpRequestLifetimeFeature connection) : IHttpRequestLifetimeFeature
{
    public CancellationToken RequestAborted
    {
        get => connection.RequestAborted;
        set => connection.RequestAborted = value;
    }

    /// <summary>Does nothing: the socket is the only one that calls it.</summary>
    public void Abort()
    {
    }

    /// <summary>Breaks the connection, whatever is still to be sent.</summary>
    public void GiveUp() => connection.Abort();
}
