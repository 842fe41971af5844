using ProductGateway.Sandbox;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Hosting;

/// <summary>What a person reads when the gateway has started: where to go, and how it stands with each vendor.</summary>
internal static class StartupNotice
{
    public static async Task WriteAsync(TextWriter writer, WebApplication app)
    {
        await writer.WriteLineAsync("ProductGateway is ready. Stop it with Ctrl+C.");
        foreach (var url in app.Urls) await writer.WriteLineAsync($"  GraphQL        {url}{Gateway.Path}");
        if (app.Services.GetRequiredService<AuthenticationSection>().IsClosed)
        {
            await writer.WriteLineAsync("  Access         closed to everyone: set Authentication:Authority and :Audience, or Authentication:Anonymous to true");
        }

        if (app.Services.GetService<SandboxServer>() is { } sandbox)
        {
            await writer.WriteLineAsync($"  Sandbox        {sandbox.BaseAddress} (its calls: {sandbox.BaseAddress}sandbox/journal)");
        }

        foreach (var status in app.Services.GetRequiredService<ProductReads>().Status) await writer.WriteLineAsync($"  {Line(status)}");
    }

    private static string Line(VendorStatus status)
    {
        var standing = status switch
        {
            { Configured: false } => $"not configured; set {VendorNames.SectionOf(status.Vendor)}:BaseAddress and its neighbours to use it",
            { Sandbox: true } => "sandbox",
            _ => "live",
        };
        return $"{VendorNames.Of(status.Vendor),-14} {standing}";
    }
}
