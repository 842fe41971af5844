using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Errors;

/// <summary>What the gateway is run as.</summary>
public enum Profile
{
    /// <summary>Everything is told.</summary>
    Development,

    /// <summary>As little is told as a caller needs.</summary>
    Production,
}

internal static class Profiles
{
    /// <summary>The gateway in a profile, with the sandbox, and for callers without a token in either.</summary>
    public static Task<StartedGateway> StartAsync(this Profile profile, params IEnumerable<string> args) => StartedGateway.StartAsync(
        ["--environment", profile.ToString(), "--Sandbox:Enabled=true", "--Authentication:Anonymous=true", .. args]);
}
