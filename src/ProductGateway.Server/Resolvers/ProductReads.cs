using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The one way by which fields read products: through the loaders of their operation.</summary>
internal sealed class ProductReads(
    MicrosoftResolvers microsoft, SuperOfficeResolvers superOffice, FinagoResolvers finago, VendorCallLimit limit)
{
    private const int MaxParallelCalls = 8;

    /// <summary>How this gateway stands with each vendor, in the order of the schema's enum.</summary>
    public IReadOnlyList<VendorStatus> Status => [microsoft.Status, superOffice.Status, finago.Status];

    /// <summary>One product; null when its vendor does not know it.</summary>
    /// <exception cref="GraphQLException">The vendor is not configured, it failed, or the operation has no calls left.</exception>
    public Task<ICatalogProduct?> FindAsync(ProductId id, ResolverContext context)
    {
        BatchDataLoader<string, ICatalogProduct> loader = id.Vendor switch
        {
            Vendor.Microsoft => LoaderOf(microsoft, context),
            Vendor.Superoffice => LoaderOf(superOffice, context),
            _ => LoaderOf(finago, context),
        };
        return loader.LoadAsync(id.Key, context.RequestAborted);
    }

    private ProductLoader<TVendor> LoaderOf<TVendor>(TVendor vendor, ResolverContext context)
        where TVendor : IVendorResolvers
        => context.DataLoader(_ => new ProductLoader<TVendor>(vendor, limit.BudgetOf(context), new SemaphoreSlim(MaxParallelCalls)));
}
