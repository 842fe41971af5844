using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using FinagoQuery = ProductGateway.Connectors.Finago.ProductQuery;
using SuperOfficeQuery = ProductGateway.Connectors.SuperOffice.ProductQuery;

namespace ProductGateway.Server.CommandLine.Doctor;

/// <summary>Asks each vendor for one page of its products, by the connector that serves, and tells what that shows.</summary>
internal sealed class VendorChecks(TimeProvider clock)
{
    /// <summary>How long a doctor waits for one answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>All three at once.</summary>
    /// <param name="own">As configured.</param>
    /// <param name="standIns">Stand in for a vendor without any key.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<IEnumerable<Check>> RunAsync(VendorSections own, VendorSections standIns, CancellationToken cancellationToken)
    {
        var checks = await Task.WhenAll(
            AskAsync(Vendor.Microsoft, own.Microsoft, standIns.Microsoft, MicrosoftAsync, cancellationToken),
            AskAsync(Vendor.Superoffice, own.SuperOffice, standIns.SuperOffice, SuperOfficeAsync, cancellationToken),
            AskAsync(Vendor.Finago, own.Finago, standIns.Finago, FinagoAsync, cancellationToken));
        return checks.SelectMany(check => check);
    }

    private async Task<IEnumerable<Check>> AskAsync<TOptions>(
        Vendor vendor, TOptions own, TOptions standIn, Func<TOptions, HttpMessageHandler, CancellationToken, Task<int>> read, CancellationToken cancellationToken)
        where TOptions : ConnectorOptions
    {
        var (name, section) = (VendorNames.Of(vendor), VendorNames.SectionOf(vendor));
        var options = own.IsConfigured ? own : standIn;
        if (!options.IsConfigured)
            return [Check.Warn(name, "Not configured: its fields answer VENDOR_NOT_CONFIGURED.", $"Set {section}:BaseAddress and its neighbours to use it.")];

        // What is wrong with it is told with the configuration.
        if (options.Validate().Count > 0) return [];

        // A doctor reports the first answer that it gets.
        options.Resilience.Retry.MaxRetryAttempts = 0;
        using var witness = new CallWitness(ConnectorHandler.Create(options), clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        var visit = new VendorVisit(name, section, own.IsConfigured ? "" : " (sandbox)", witness);
        try
        {
            return visit.Succeeded(await read(options, witness, patience.Token));
        }
        catch (VendorException exception)
        {
            return visit.Failed(exception);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return visit.TookTooLong(Patience);
        }
    }

    private async Task<int> MicrosoftAsync(MicrosoftOptions options, HttpMessageHandler network, CancellationToken cancellationToken)
    {
        using var connector = new MicrosoftConnector(options, network, clock);
        return (await connector.ListProductsAsync(null, cancellationToken)).Products.Count;
    }

    private async Task<int> SuperOfficeAsync(SuperOfficeOptions options, HttpMessageHandler network, CancellationToken cancellationToken)
    {
        using var connector = new SuperOfficeConnector(options, network, clock);
        return (await connector.ListProductsAsync(new SuperOfficeQuery { Top = 1 }, cancellationToken)).Products.Count;
    }

    private async Task<int> FinagoAsync(FinagoOptions options, HttpMessageHandler network, CancellationToken cancellationToken)
    {
        using var connector = new FinagoConnector(options, network, clock);
        return (await connector.ListProductsAsync(new FinagoQuery { Limit = 1 }, cancellationToken)).Products.Count;
    }
}
