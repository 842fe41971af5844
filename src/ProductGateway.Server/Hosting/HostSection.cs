namespace ProductGateway.Server.Hosting;

/// <summary>The keys that ASP.NET Core reads by itself, and with a mistake in which it lets nobody in or ends without a word on the key.</summary>
internal static class HostSection
{
    private const string HostsKey = "AllowedHosts";
    private const string LevelsKey = "LogLevel";
    private const string AnyBelow = "*.";

    /// <summary>Checks <c>AllowedHosts</c> and the levels of <c>Logging</c>; every mistake is added as <c>Key: what was found, what to do</c>.</summary>
    public static void Check(IConfiguration configuration, List<string> mistakes)
    {
        var hosts = (configuration[HostsKey] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var host in hosts.Where(static host => !IsName(host)))
            mistakes.Add($"{HostsKey}: \"{host}\" is not the name of a host. Write it without scheme and port, such as gateway.example.com, and semicolons between several.");

        var logging = configuration.GetSection("Logging");
        foreach (var level in logging.GetChildren().Prepend(logging).SelectMany(static provider => provider.GetSection(LevelsKey).GetChildren()).Where(static level => !IsLevel(level.Value)))
            mistakes.Add($"{level.Path}: \"{level.Value}\" is not a level. Set Trace, Debug, Information, Warning, Error, Critical or None.");
    }

    // A port is not compared, and an address of IPv6 stands in brackets, as in the Host header.
    private static bool IsName(string host)
    {
        if (host == "*") return true;
        var name = host.StartsWith(AnyBelow, StringComparison.Ordinal) ? host[AnyBelow.Length..] : host;
        return Uri.CheckHostName(name) != UriHostNameType.Unknown && (!name.Contains(':', StringComparison.Ordinal) || name.StartsWith('['));
    }

    private static bool IsLevel(string? text) => string.IsNullOrEmpty(text) || Enum.TryParse<LogLevel>(text, ignoreCase: true, out _);
}
