using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Resolvers;

namespace ProductGateway.Server.Operating;

/// <summary>
/// Exports traces and metrics over OTLP as long as the gateway runs. It collects and sends on threads of its own: whatever becomes of the collector,
/// no request waits for it.
/// </summary>
internal sealed class TelemetryExport(TelemetrySection section, IConfiguration configuration, TimeProvider clock, ILogger<ExportFailures> logger)
    : IHostedService, IDisposable
{
    private const int FlushMilliseconds = 5000;

    // The server span of ASP.NET Core, that of the operation within it, and that of each attempt at a vendor. Not System.Net.Http: those are ours.
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "ProductGateway.GraphQL", "ProductGateway.Connectors"];

    private static readonly string[] Meters =
    [
        "ProductGateway.GraphQL", "ProductGateway.Connectors", GatewayMetrics.MeterName,
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Net.Http", "System.Runtime",
    ];

    private TracerProvider? _traces;
    private MeterProvider? _metrics;
    private ExportFailures? _failures;

    /// <summary>Whether the collector takes an export with nothing in it, made as those of the gateway are. Waits for its answer.</summary>
    public static bool TryOnce(TelemetrySection section, IConfiguration configuration)
    {
        using var metrics = Metrics(section, configuration).Build();
        return metrics.ForceFlush();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _failures = new ExportFailures(section, clock, logger);
        _traces = Sdk.CreateTracerProviderBuilder()
            .ConfigureServices(services => services.AddSingleton(configuration))
            .ConfigureResource(resource => Describe(resource, section))
            .AddSource(Sources)
            .AddOtlpExporter()
            .Build();
        _metrics = Metrics(section, configuration).AddMeter(Meters).Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Sends what is left, for at most five seconds. Not when the host stops its services: then requests are still in flight.</summary>
    public void Dispose()
    {
        Parallel.Invoke(() => _traces?.Shutdown(FlushMilliseconds), () => _metrics?.Shutdown(FlushMilliseconds));
        _traces?.Dispose();
        _metrics?.Dispose();
        _failures?.Dispose();
    }

    private static MeterProviderBuilder Metrics(TelemetrySection section, IConfiguration configuration) => Sdk.CreateMeterProviderBuilder()
        .ConfigureServices(services => services.AddSingleton(configuration))
        .ConfigureResource(resource => Describe(resource, section))
        .AddOtlpExporter();

    private static void Describe(ResourceBuilder resource, TelemetrySection section) => resource
        .AddService(section.ServiceName, serviceVersion: typeof(TelemetryExport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        .AddEnvironmentVariableDetector();
}
