namespace ProductGateway.Server.Hosting;

/// <summary>What the configuration says, checked.</summary>
/// <param name="Vendors">The vendors' own sections; a vendor without any key is not configured.</param>
/// <param name="GraphQL">What is served, and to whom the schema is told.</param>
/// <param name="Limits">What requests may cost: <c>GraphQL:Limits</c>.</param>
/// <param name="RateLimit">What one caller may use in a minute.</param>
/// <param name="Authentication">Whose tokens are taken, and what is open without one.</param>
/// <param name="Shutdown">How it ends.</param>
/// <param name="Telemetry">Where traces and metrics go.</param>
/// <param name="SandboxEnabled"><c>Sandbox:Enabled</c>. Default: true in Development, else false.</param>
/// <param name="SandboxPort"><c>Sandbox:Port</c>, on 127.0.0.1. Default 5081; 0 takes any free port.</param>
internal sealed record GatewaySettings(
    VendorSections Vendors,
    GraphQLSection GraphQL,
    LimitsSection Limits,
    RateLimitSection RateLimit,
    AuthenticationSection Authentication,
    ShutdownSection Shutdown,
    TelemetrySection Telemetry,
    bool SandboxEnabled,
    int SandboxPort)
{
    /// <summary>Where the sandbox listens unless told otherwise.</summary>
    public const int DefaultSandboxPort = 5081;

    /// <exception cref="StartupException">The configuration has mistakes: all of them.</exception>
    public static GatewaySettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var mistakes = new List<string>();
        var vendors = VendorSections.Read(configuration, mistakes);
        var sandbox = new SectionReader(configuration.GetSection("Sandbox"), mistakes);
        var settings = new GatewaySettings(
            vendors,
            GraphQLSection.Read(configuration, isDevelopment, mistakes),
            LimitsSection.Read(configuration, mistakes),
            RateLimitSection.Read(configuration, isDevelopment, mistakes),
            AuthenticationSection.Read(configuration, isDevelopment, mistakes),
            ShutdownSection.Read(configuration, isDevelopment, mistakes),
            TelemetrySection.Read(configuration, mistakes),
            sandbox.Flag("Enabled") ?? isDevelopment,
            sandbox.Port("Port", DefaultSandboxPort));
        sandbox.ReportUnknownKeys();
        HostSection.Check(configuration, mistakes);
        return mistakes.Count == 0 ? settings : throw new StartupException(mistakes);
    }
}
