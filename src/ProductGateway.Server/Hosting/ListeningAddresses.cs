namespace ProductGateway.Server.Hosting;

/// <summary>Where the gateway listens: whoever names an address, by option, by environment or in a settings file, gets that one.</summary>
internal static class ListeningAddresses
{
    /// <summary>Where it listens when nobody names an address.</summary>
    public const string Default = "http://localhost:5080";

    /// <summary>Whether the configuration names any.</summary>
    public static bool AreChosen(IConfiguration configuration)
    {
        string[] keys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
        return keys.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();
    }

    /// <summary>At least one: those of Kestrel's endpoints, else of <c>urls</c>, else of the ports, else the default.</summary>
    public static IReadOnlyList<string> Read(IConfiguration configuration)
    {
        string[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>()];
        if (endpoints.Length > 0) return endpoints;
        var urls = Parts(configuration[WebHostDefaults.ServerUrlsKey]);
        if (urls.Length > 0) return urls;
        string[] ports =
        [
            .. Parts(configuration[WebHostDefaults.HttpPortsKey]).Select(port => $"http://*:{port}"),
            .. Parts(configuration[WebHostDefaults.HttpsPortsKey]).Select(port => $"https://*:{port}"),
        ];
        return ports.Length > 0 ? ports : [Default];
    }

    /// <summary>The same address as one calls it from this machine: no host stands for every one of them.</summary>
    public static string Reachable(string address)
    {
        foreach (var any in (string[])["://*", "://+", "://0.0.0.0", "://[::]"])
        {
            if (address.Contains(any, StringComparison.Ordinal)) return address.Replace(any, "://localhost", StringComparison.Ordinal);
        }

        return address;
    }

    private static string[] Parts(string? text)
        => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
