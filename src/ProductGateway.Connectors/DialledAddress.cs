using System.Net;
using System.Net.Sockets;

namespace ProductGateway.Connectors;

/// <summary>How far a host may lead.</summary>
internal enum Reach
{
    /// <summary>It is not dialled.</summary>
    None,

    /// <summary>Public addresses only: a vendor's name that points inwards is refused.</summary>
    Internet,

    /// <summary>Addresses of this machine only.</summary>
    Loopback,

    /// <summary>Private addresses as well, for a vendor's system in one's own house.</summary>
    Onsite,
}

/// <summary>Which addresses a name may resolve to.</summary>
internal static class DialledAddress
{
    // This machine, link-local (169.254.169.254 and fd00:ec2::254 give a cloud's credentials away), multicast, tunnels, what nobody has.
    private static readonly IPNetwork[] Never =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("224.0.0.0/3"),
        IPNetwork.Parse("::/96"), IPNetwork.Parse("64:ff9b:1::/48"), IPNetwork.Parse("100::/64"), IPNetwork.Parse("2001::/32"),
        IPNetwork.Parse("fd00:ec2::/32"), IPNetwork.Parse("fe80::/9"), IPNetwork.Parse("ff00::/8"),
    ];

    private static readonly IPNetwork[] Private =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("fc00::/7"),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool IsWithin(IPAddress address, Reach reach)
    {
        var plain = Plain(address);
        return reach switch
        {
            Reach.Loopback => IPAddress.IsLoopback(plain),
            Reach.Internet => !IsIn(Never, plain) && !IsIn(Private, plain),
            Reach.Onsite => !IsIn(Never, plain),
            _ => false,
        };
    }

    private static bool IsIn(IPNetwork[] networks, IPAddress address) => Array.Exists(networks, network => network.Contains(address));

    // An IPv4 address can stand within an IPv6 one: mapped (RFC 4291), behind NAT64 (RFC 6052), as 6to4 (RFC 3056).
    private static IPAddress Plain(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address;

        if (address.IsIPv4MappedToIPv6)
            return address.MapToIPv4();

        if (Nat64.Contains(address))
            return Embedded(address, 12);

        return SixToFour.Contains(address) ? Embedded(address, 2) : address;
    }

    private static IPAddress Embedded(IPAddress address, int at)
    {
        var bytes = address.GetAddressBytes();
        return new IPAddress(bytes.AsSpan(at, 4));
    }
}
