using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The one way by which fields read products: through the loaders of their operation.</summary>
internal sealed class ProductReads(
    MicrosoftResolvers microsoft, SuperOfficeResolvers superOffice, FinagoResolvers finago, VendorCallLimit limit)
{
    /// <summary>How this gateway stands with each vendor, in the order of the schema's enum.</summary>
    public IReadOnlyList<VendorStatus> Status => [microsoft.Status, superOffice.Status, finago.Status];

    /// <summary>One product; null when its vendor does not know it.</summary>
    /// <exception cref="GraphQLException">The vendor is not configured, it failed, or the operation has no calls left.</exception>
    public Task<ICatalogProduct?> FindAsync(ProductId id, ResolverContext context) =>
        LoaderOf(id.Vendor, context).LoadAsync(id.Key, context.RequestAborted);

    /// <summary>The SuperOffice products whose <c>erpProductKey</c> is that key, in the order of their own keys.</summary>
    /// <param name="erpProductKey">The key of a 24SevenOffice product.</param>
    /// <param name="members">What is selected of them.</param>
    /// <param name="context">The field.</param>
    /// <exception cref="GraphQLException">SuperOffice is not configured, it failed, or the operation has no calls left.</exception>
    public Task<IReadOnlyList<SuperOfficeProduct>> FindByErpKeyAsync(string erpProductKey, ProductMembers members, ResolverContext context) =>
        CrmLoaderOf(context).LoadAsync(erpProductKey, members, context.RequestAborted);

    /// <summary>Forgets what the operation has read that a create may have changed, for the mutation fields after it.</summary>
    public void Forget(ProductId created, ResolverContext context)
    {
        LoaderOf(created.Vendor, context).RemoveCacheEntry(created.Key);
        if (created.Vendor is Vendor.Superoffice) CrmLoaderOf(context).Forget();
    }

    /// <summary>Forgets all that the operation has read of a vendor where a product may have come to be, nobody knows by what key.</summary>
    public void ForgetAll(Vendor vendor, ResolverContext context)
    {
        LoaderOf(vendor, context).ClearCache();
        if (vendor is Vendor.Superoffice) CrmLoaderOf(context).Forget();
    }

    private BatchDataLoader<string, ICatalogProduct> LoaderOf(Vendor vendor, ResolverContext context) => vendor switch
    {
        Vendor.Microsoft => LoaderOf(microsoft, context),
        Vendor.Superoffice => LoaderOf(superOffice, context),
        _ => LoaderOf(finago, context),
    };

    private ProductLoader<TVendor> LoaderOf<TVendor>(TVendor vendor, ResolverContext context)
        where TVendor : IVendorResolvers
        => context.DataLoader(_ => new ProductLoader<TVendor>(vendor, limit.BudgetOf(context), VendorLanes<TVendor>.Of(context)));

    private CrmProductLoader CrmLoaderOf(ResolverContext context) =>
        context.DataLoader(_ => new CrmProductLoader(superOffice, limit.BudgetOf(context), VendorLanes<SuperOfficeResolvers>.Of(context)));
}
