using System.Diagnostics.Metrics;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Hosting;

/// <summary>Registers the way to each vendor: its own configuration first, else the sandbox, else none.</summary>
internal static class VendorServices
{
    public static IServiceCollection AddVendors(this IServiceCollection services, VendorSections own, VendorSections standIns)
    {
        services.AddSingleton(provider => Connect(
            provider, Vendor.Microsoft, own.Microsoft, standIns.Microsoft,
            static (options, handler, clock, random, meters) => new MicrosoftConnector(options, handler, clock, random, meters)));
        services.AddSingleton(provider => Connect(
            provider, Vendor.Superoffice, own.SuperOffice, standIns.SuperOffice,
            static (options, handler, clock, random, meters) => new SuperOfficeConnector(options, handler, clock, random, meters)));
        services.AddSingleton(provider => Connect(
            provider, Vendor.Finago, own.Finago, standIns.Finago,
            static (options, handler, clock, random, meters) => new FinagoConnector(options, handler, clock, random, meters)));
        return services;
    }

    private static VendorConnection<TConnector> Connect<TOptions, TConnector>(
        IServiceProvider provider,
        Vendor vendor,
        TOptions own,
        TOptions standIn,
        Func<TOptions, HttpMessageHandler, TimeProvider, Random, IMeterFactory, TConnector> create)
        where TOptions : ConnectorOptions
        where TConnector : class, IVendorConnector
    {
        var options = own.IsConfigured ? own : standIn;
        if (!options.IsConfigured) return new VendorConnection<TConnector>(vendor, null, IsSandbox: false);

        // Whoever tries them out does so with the sandbox.
        (options.ConnectTimeout, options.TokenTimeout, options.Resilience) = (own.ConnectTimeout, own.TokenTimeout, own.Resilience);
        var connector = create(
            options,
            ConnectorHandler.Create(options),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Random>(),
            provider.GetRequiredService<IMeterFactory>());
        return new VendorConnection<TConnector>(vendor, connector, IsSandbox: !own.IsConfigured);
    }
}
