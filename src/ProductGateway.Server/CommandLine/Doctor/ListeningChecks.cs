using System.Net;
using System.Net.Sockets;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Whether the gateway could listen where it shall: each address is taken for a moment.</summary>
internal static class ListeningChecks
{
    public static IEnumerable<Check> Run(GatewayConfiguration configuration, int? sandboxPort)
    {
        foreach (var address in ListeningAddresses.Read(configuration.Configuration)) yield return Try(address);
        if (sandboxPort is { } port) yield return Try("sandbox", $"http://127.0.0.1:{port}", "--Sandbox:Port");
    }

    private static Check Try(string address) => Try("address", address, "--urls");

    private static Check Try(string subject, string address, string option)
    {
        var mend = $"Stop what listens there, or choose another with {option}.";
        if (!Uri.TryCreate(ListeningAddresses.Reachable(address), UriKind.Absolute, out var uri))
            return Check.Fail(subject, $"{address} is no address.", $"Write one such as http://localhost:5080 with {option}.");
        if (uri.Port == 0) return Check.Ok(subject, $"{address} takes any free port.");

        try
        {
            using var listener = new TcpListener(AddressOf(address, uri), uri.Port);
            listener.Start();
            return Check.Ok(subject, $"{address} is free.");
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return Check.Warn(subject, $"{address} is taken, perhaps by a gateway that runs.", mend);
        }
        catch (SocketException exception)
        {
            return Check.Fail(subject, $"{address} cannot be listened on ({exception.SocketErrorCode}).", mend);
        }
    }

    private static IPAddress AddressOf(string address, Uri uri)
    {
        if (address != ListeningAddresses.Reachable(address)) return IPAddress.Any;
        return IPAddress.TryParse(uri.DnsSafeHost, out var ip) ? ip : uri.IsLoopback ? IPAddress.Loopback : IPAddress.Any;
    }
}
