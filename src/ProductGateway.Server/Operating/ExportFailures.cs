using System.Diagnostics.Tracing;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Operating;

/// <summary>
/// Lets the log say, once a minute at most, that telemetry does not arrive. The exporter tells nobody but its own event source, whose events begin
/// with the address where they are about an export.
/// </summary>
/// <remarks><see href="https://github.com/open-telemetry/opentelemetry-dotnet/blob/main/docs/trace/customizing-the-sdk/README.md"/></remarks>
internal sealed partial class ExportFailures(TelemetrySection section, TimeProvider clock, ILogger<ExportFailures> logger) : EventListener
{
    private const string Exporter = "OpenTelemetry-Exporter-OpenTelemetryProtocol";
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    private readonly string _address = $"{section.Collector!.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}/";
    private readonly Lock _gate = new();
    private long? _told;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Exporter) EnableEvents(eventSource, EventLevel.Warning);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.Payload is not [string address, ..] || !address.StartsWith(_address, StringComparison.Ordinal)) return;
        lock (_gate)
        {
            if (_told is { } told && clock.GetElapsedTime(told) < Quiet) return;
            _told = clock.GetTimestamp();
        }

        LogFailure(section.Failure, TelemetrySection.Mend);
    }

    [LoggerMessage(1, LogLevel.Warning, "{Found} {Mend}")]
    private partial void LogFailure(string found, string mend);
}
