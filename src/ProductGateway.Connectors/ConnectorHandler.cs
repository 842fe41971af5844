using System.Net;
using System.Net.Sockets;

namespace ProductGateway.Connectors;

/// <summary>Makes the connection pool of one vendor.</summary>
public static class ConnectorHandler
{
    /// <summary>A pool that follows no redirect, keeps no cookie, uses no proxy, and dials only the hosts that the options allow.</summary>
    /// <param name="options">Valid options; they tell which hosts may be dialled.</param>
    /// <returns>A handler for one connector, which disposes it.</returns>
    public static HttpMessageHandler Create(ConnectorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.ThrowIfUnusable();
        return new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = new TraceParentPropagator(),
            AutomaticDecompression = DecompressionMethods.GZip,
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, options.ReachOf(context.DnsEndPoint.Host), cancellationToken),
        };
    }

    private static async ValueTask<Stream> ConnectAsync(
        DnsEndPoint endpoint, Reach reach, CancellationToken cancellationToken)
    {
        if (reach == Reach.None)
            throw new ForbiddenAddressException();

        var resolved = await Dns.GetHostAddressesAsync(endpoint.Host, cancellationToken);
        var allowed = Array.FindAll(resolved, address => DialledAddress.IsWithin(address, reach));
        if (allowed.Length == 0)
            throw new ForbiddenAddressException();

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, endpoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>Thrown before anything is dialled.</summary>
internal sealed class ForbiddenAddressException() : IOException("The address is not one that this connector may dial.");
