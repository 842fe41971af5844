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
    public static IServiceCollection AddVendors(
        this IServiceCollection services, VendorSections own, IReadOnlyDictionary<string, string?>? sandbox)
    {
        var standIns = Read(sandbox ?? new Dictionary<string, string?>());
        services.AddSingleton(provider => Connect(
            Vendor.Microsoft, own.Microsoft, standIns.Microsoft, Make<MicrosoftOptions, MicrosoftConnector>(
                provider, static (options, handler, clock) => new MicrosoftConnector(options, handler, clock))));
        services.AddSingleton(provider => Connect(
            Vendor.Superoffice, own.SuperOffice, standIns.SuperOffice, Make<SuperOfficeOptions, SuperOfficeConnector>(
                provider, static (options, handler, clock) => new SuperOfficeConnector(options, handler, clock))));
        services.AddSingleton(provider => Connect(
            Vendor.Finago, own.Finago, standIns.Finago, Make<FinagoOptions, FinagoConnector>(
                provider, static (options, handler, clock) => new FinagoConnector(options, handler, clock))));
        return services;
    }

    private static VendorSections Read(IReadOnlyDictionary<string, string?> sandbox)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(sandbox).Build();
        return VendorSections.Read(configuration, []);
    }

    private static Func<TOptions, TConnector> Make<TOptions, TConnector>(
        IServiceProvider provider, Func<TOptions, HttpMessageHandler, TimeProvider, TConnector> create)
        where TOptions : ConnectorOptions =>
        options => create(options, ConnectorHandler.Create(options), provider.GetRequiredService<TimeProvider>());

    private static VendorConnection<TConnector> Connect<TOptions, TConnector>(
        Vendor vendor, TOptions own, TOptions standIn, Func<TOptions, TConnector> connect)
        where TOptions : ConnectorOptions
        where TConnector : class, IDisposable
    {
        if (own.IsConfigured) return new VendorConnection<TConnector>(vendor, connect(own), IsSandbox: false);
        if (standIn.IsConfigured) return new VendorConnection<TConnector>(vendor, connect(standIn), IsSandbox: true);
        return new VendorConnection<TConnector>(vendor, null, IsSandbox: false);
    }
}
