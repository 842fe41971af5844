using ProductGateway.Connectors;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Resolvers;

namespace ProductGateway.Server.Operating;

/// <summary>Registers what those who run the gateway see of it: health, telemetry, and the way it ends.</summary>
internal static class OperatingServices
{
    /// <summary>What a request may take beyond its own limits until its answer is written.</summary>
    private static readonly TimeSpan WritingTime = TimeSpan.FromSeconds(1);

    public static void AddOperating(this IServiceCollection services, GatewaySettings settings)
    {
        services.AddSingleton(settings.Shutdown);
        services.AddSingleton<Drain>();
        services.AddSingleton<IHostLifetime>(static provider => provider.GetRequiredService<Drain>());
        services.AddSingleton(static provider => new Readiness(
            provider.GetRequiredService<Drain>(),
            provider.GetRequiredService<IHostApplicationLifetime>(),
            () => provider.GetRequiredService<ProductReads>().Status));

        AddTelemetry(services, settings.Telemetry);

        // In front of what the host itself puts first: it would refuse a probe whose Host is an address (AllowedHosts).
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, HealthProbes>());
        services.Configure<HostOptions>(options => options.ShutdownTimeout = LongestRequest(settings));
    }

    private static void AddTelemetry(IServiceCollection services, TelemetrySection telemetry)
    {
        if (telemetry.Collector is null) return;
        services.AddSingleton(telemetry);
        services.AddHostedService<TelemetryExport>();
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, HttpSpans>());
    }

    /// <summary>A create that begins when its operation's time is over is still seen through.</summary>
    private static TimeSpan LongestRequest(GatewaySettings settings)
    {
        ConnectorOptions[] vendors = [settings.Vendors.Microsoft, settings.Vendors.SuperOffice, settings.Vendors.Finago];
        var attempt = vendors.Max(vendor => vendor.Resilience.AttemptTimeout.Timeout);
        return settings.Limits.Requests.ExecutionTimeout + attempt + WritingTime;
    }
}
