using ProductGateway.Connectors.Finago;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>24SevenOffice's products.</summary>
internal sealed class FinagoResolvers(VendorConnection<FinagoConnector> connection, VendorCalls calls) : IVendorResolvers
{
    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => connector.ReadProductAsync(key, cancellationToken));
        return product is null ? null : FinagoMapping.ToSchema(product);
    }

    public async Task<CreateFinagoProductPayload> CreateAsync(
        CreateFinagoProductInput input, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var creation = await calls.CreateAsync(
            connection,
            budget,
            FinagoChecks.Find(input),
            InputPaths.OfFinago,
            connector => connector.CreateProductAsync(FinagoMapping.ToVendor(input), cancellationToken));
        return new CreateFinagoProductPayload
        {
            Outcome = creation.Outcome,
            Product = creation.Product is { } product ? FinagoMapping.ToSchema(product) : null,
            Errors = creation.Errors,
            VendorTraceId = creation.VendorTraceId,
        };
    }
}
