namespace ProductGateway.Server.Hosting;

/// <summary>What the configuration says, checked.</summary>
/// <param name="Vendors">The vendors' own sections; a vendor without any key is not configured.</param>
/// <param name="GraphQL">What is served, and to whom the schema is told.</param>
/// <param name="Limits">What requests may cost: <c>GraphQL:Limits</c>.</param>
/// <param name="RateLimit">What one caller may use in a minute.</param>
/// <param name="Authentication">Whose tokens are taken, and what is open without one.</param>
/// <param name="Shutdown">How it ends.</param>
/// <param name="Telemetry">Where traces and metrics go.</param>
/// <param name="Sandbox">Whether stand-in vendors run with it.</param>
internal sealed record GatewaySettings(
    VendorSections Vendors,
    GraphQLSection GraphQL,
    LimitsSection Limits,
    RateLimitSection RateLimit,
    AuthenticationSection Authentication,
    ShutdownSection Shutdown,
    TelemetrySection Telemetry,
    SandboxSection Sandbox)
{
    /// <exception cref="StartupException">The configuration has mistakes: all of them.</exception>
    public static GatewaySettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var mistakes = new List<string>();
        var settings = new GatewaySettings(
            VendorSections.Read(configuration, mistakes),
            GraphQLSection.Read(configuration, isDevelopment, mistakes),
            LimitsSection.Read(configuration, mistakes),
            RateLimitSection.Read(configuration, isDevelopment, mistakes),
            AuthenticationSection.Read(configuration, isDevelopment, mistakes),
            ShutdownSection.Read(configuration, isDevelopment, mistakes),
            TelemetrySection.Read(configuration, mistakes),
            SandboxSection.Read(configuration, isDevelopment, mistakes));
        HostSection.Check(configuration, mistakes);
        return mistakes.Count == 0 ? settings : throw new StartupException(mistakes);
    }
}
