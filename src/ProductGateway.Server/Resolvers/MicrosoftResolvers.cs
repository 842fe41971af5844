using ProductGateway.Connectors.Microsoft;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>Microsoft's products.</summary>
internal sealed class MicrosoftResolvers(VendorConnection<MicrosoftConnector> connection, VendorCalls calls) : IVendorResolvers
{
    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => connector.ReadProductAsync(key, cancellationToken));
        return product is null ? null : MicrosoftMapping.ToSchema(product);
    }

    public async Task<CreateMicrosoftProductPayload> CreateAsync(
        CreateMicrosoftProductInput input, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var creation = await calls.CreateAsync(
            connection,
            budget,
            MicrosoftChecks.Find(input),
            InputPaths.OfMicrosoft,
            connector => connector.CreateProductAsync(MicrosoftMapping.ToVendor(input), cancellationToken));
        return new CreateMicrosoftProductPayload
        {
            Outcome = creation.Outcome,
            Product = creation.Product is { } product ? MicrosoftMapping.ToSchema(product) : null,
            Errors = creation.Errors,
            VendorTraceId = creation.VendorTraceId,
        };
    }
}
