using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>Tells callers apart who say nothing of themselves.</summary>
/// <remarks>It is the connection's address, which no header of the request can change. Behind a proxy that is the proxy's, unless the host is told to believe it.</remarks>
public static class CallerAddress
{
    private const int NetworkBytes = 8;

    /// <summary>The address of the connection; of IPv6 its network. <c>local</c> where a connection has none.</summary>
    public static string Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    internal static string Of(IPAddress? address)
    {
        if (address is null) return "local";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
