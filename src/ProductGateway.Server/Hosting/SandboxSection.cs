namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>Sandbox</c>: whether stand-in vendors run with the gateway, and where.</summary>
/// <param name="Enabled"><c>Enabled</c>. Default: true in Development, else false.</param>
/// <param name="Port"><c>Port</c>, on 127.0.0.1. Default 5081; 0 takes any free port.</param>
internal sealed record SandboxSection(bool Enabled, int Port)
{
    private const int DefaultPort = 5081;

    /// <summary>Reads it; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static SandboxSection Read(IConfiguration configuration, bool isDevelopment, List<string> mistakes)
    {
        var reader = new SectionReader(configuration.GetSection("Sandbox"), mistakes);
        var section = new SandboxSection(reader.Flag(nameof(Enabled)) ?? isDevelopment, reader.Port(nameof(Port), DefaultPort));
        reader.ReportUnknownKeys();
        return section;
    }
}
