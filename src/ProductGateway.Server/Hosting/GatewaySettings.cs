using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.Server.Hosting;

/// <summary>What the configuration says, checked.</summary>
/// <param name="Vendors">The vendors' own sections; a vendor without any key is not configured.</param>
/// <param name="GraphQL">What is served, and to whom the schema is told.</param>
/// <param name="SandboxEnabled"><c>Sandbox:Enabled</c>. Default: true in Development, else false.</param>
/// <param name="SandboxPort"><c>Sandbox:Port</c>, on 127.0.0.1. Default 5081; 0 takes any free port.</param>
/// <param name="MaxVendorCalls"><c>GraphQL:Limits:MaxVendorCalls</c>, reads and creates of one operation at all vendors together. Default 250.</param>
/// <param name="ExecutionTimeout"><c>GraphQL:Limits:ExecutionTimeout</c>. Default 30 seconds.</param>
/// <param name="MaxConnections"><c>GraphQL:Limits:MaxConnections</c>, open at once, idle ones and WebSockets included; a further one is closed. Default 10,000.</param>
internal sealed record GatewaySettings(
    VendorSections Vendors, GraphQLSection GraphQL, bool SandboxEnabled, int SandboxPort, int MaxVendorCalls, TimeSpan ExecutionTimeout, int MaxConnections)
{
    private const int DefaultSandboxPort = 5081;
    private const int DefaultMaxVendorCalls = 250;
    private const int DefaultMaxConnections = 10_000;

    /// <exception cref="StartupException">The configuration has mistakes: all of them.</exception>
    public static GatewaySettings Read(IConfiguration configuration, bool isDevelopment)
    {
        var mistakes = new List<string>();
        var vendors = VendorSections.Read(configuration, mistakes);
        var sandbox = new SectionReader(configuration.GetSection("Sandbox"), mistakes);
        var limits = new SectionReader(configuration.GetSection("GraphQL:Limits"), mistakes);
        var settings = new GatewaySettings(
            vendors,
            GraphQLSection.Read(configuration, isDevelopment, mistakes),
            sandbox.Flag("Enabled") ?? isDevelopment,
            sandbox.Port("Port", DefaultSandboxPort),
            limits.Count("MaxVendorCalls", DefaultMaxVendorCalls),
            limits.Timeout("ExecutionTimeout", new GraphQLLimits().ExecutionTimeout),
            limits.Count("MaxConnections", DefaultMaxConnections));
        limits.ReportUnknownKeys();
        sandbox.ReportUnknownKeys();
        return mistakes.Count == 0 ? settings : throw new StartupException(mistakes);
    }
}
