using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>SuperOffice's products.</summary>
internal sealed class SuperOfficeResolvers(VendorConnection<SuperOfficeConnector> connection, VendorCalls calls) : IVendorResolvers
{
    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => connector.ReadProductAsync(key, cancellationToken));
        return product is null ? null : SuperOfficeMapping.ToSchema(product);
    }

    public async Task<CreateSuperOfficeProductPayload> CreateAsync(
        CreateSuperOfficeProductInput input, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var creation = await calls.CreateAsync(
            connection,
            budget,
            SuperOfficeChecks.Find(input),
            inputPath: static _ => null, // its errors name no member
            connector => connector.CreateProductAsync(SuperOfficeMapping.ToVendor(input), cancellationToken));
        return new CreateSuperOfficeProductPayload
        {
            Outcome = creation.Outcome,
            Product = creation.Product is { } product ? SuperOfficeMapping.ToSchema(product) : null,
            Errors = creation.Errors,
            VendorTraceId = creation.VendorTraceId,
        };
    }
}
