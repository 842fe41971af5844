using ProductGateway.Server.Hosting;
using ProductGateway.Server.Operating;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Whether traces and metrics arrive: the collector is sent an export with nothing in it.</summary>
internal static class TelemetryChecks
{
    private const string Subject = "telemetry";

    /// <summary>Null when nothing is exported, or the section has mistakes: they are told with the configuration.</summary>
    public static async Task<Check?> RunAsync(GatewayConfiguration configuration)
    {
        var mistakes = new List<string>();
        var section = TelemetrySection.Read(configuration.Configuration, mistakes);
        if (mistakes.Count > 0 || section.Collector is not { } collector) return null;

        return await IsTakenAsync(section, configuration.Configuration)
            ? Check.Ok(Subject, $"{collector.Authority} takes what is sent there by {section.Protocol}.")
            : Check.Fail(Subject, section.Failure, TelemetrySection.Mend);
    }

    /// <summary>The exporter waits as long as <c>OTEL_EXPORTER_OTLP_TIMEOUT</c> says, by default ten seconds; a doctor no longer than for a vendor.</summary>
    private static async Task<bool> IsTakenAsync(TelemetrySection section, IConfiguration configuration)
    {
        try
        {
            return await Task.Run(() => TelemetryExport.TryOnce(section, configuration)).WaitAsync(VendorChecks.Patience);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }
}
