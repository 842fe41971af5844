using ProductGateway.Connectors;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>How this gateway stands with one vendor.</summary>
/// <param name="Vendor">The vendor.</param>
/// <param name="Connector">Null: the vendor is not configured.</param>
/// <param name="IsSandbox">True when the sandbox answers in the vendor's place.</param>
internal sealed record VendorConnection<TConnector>(Vendor Vendor, TConnector? Connector, bool IsSandbox) : IDisposable
    where TConnector : class, IVendorConnector
{
    public VendorStatus Status => new(
        Vendor: Vendor,
        Configured: Connector is not null,
        Sandbox: IsSandbox,
        Circuit: Connector is null ? CircuitState.Closed : Connector.Circuit.ToSchema());

    /// <summary>Closes the connector.</summary>
    public void Dispose() => Connector?.Dispose();
}
