using ProductGateway.Sandbox;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Whether stand-in vendors would run with the gateway; a mistake in these keys is told with the configuration.</summary>
internal sealed class SandboxChoice(GatewayConfiguration configuration)
{
    private readonly IConfigurationSection _section = configuration.Configuration.GetSection("Sandbox");

    public bool IsEnabled => bool.TryParse(_section["Enabled"], out var enabled) ? enabled : configuration.IsDevelopment;

    /// <summary>Where; 0 for any free port.</summary>
    public int Port => new SectionReader(_section, []).Port("Port", GatewaySettings.DefaultSandboxPort);

    /// <summary>How a gateway finds them; null without them.</summary>
    public static VendorSections? Sections(SandboxServer? sandbox) => sandbox is null
        ? null
        : VendorSections.Read(new ConfigurationBuilder().AddInMemoryCollection(sandbox.GatewayConfiguration).Build(), []);
}
