using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The query fields of <c>root.graphql</c>.</summary>
internal sealed class QueryResolvers(ProductReads products, ProductLists lists) : IQueryResolvers
{
    private const int MaxIds = 100;

    public async ValueTask<IProduct?> ProductAsync(string id, ResolverContext context) => (IProduct?)await FindAsync(id, context);

    public async ValueTask<IProduct?> ProductByVendorIdAsync(Vendor vendor, string vendorId, ResolverContext context) =>
        ProductId.IsKey(vendor, vendorId) ? (IProduct?)await products.FindAsync(new ProductId(vendor, vendorId), context) : null;

    public async ValueTask<INode?> NodeAsync(string id, ResolverContext context) => await FindAsync(id, context);

    public async ValueTask<IReadOnlyList<INode?>> NodesAsync(IReadOnlyList<string> ids, ResolverContext context)
    {
        if (ids.Count > MaxIds)
        {
            throw new GraphQLException(new GraphQLError(
                $"nodes takes at most {MaxIds} ids and got {ids.Count}. {GatewayCode.TooManyIds.Advice()}", GatewayCode.TooManyIds.Text()));
        }

        var found = ids.Select(id => FindAsync(id, context)).ToArray();
        await ((Task)Task.WhenAll(found)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var nodes = new INode?[ids.Count];
        GraphQLError? exceeded = null;
        foreach (var (index, node) in found.Index())
        {
            try
            {
                nodes[index] = await node;
            }
            catch (GraphQLException exception) when (exception.Error.Code == GatewayCode.VendorCallLimitExceeded.Text())
            {
                exceeded = exception.Error;
            }
            catch (GraphQLException exception)
            {
                context.ReportItemError(index, exception.Error);
            }
        }

        // The operation is to blame and no item: one error says it for all of them.
        if (exceeded is not null) context.ReportError(exceeded);
        return nodes;
    }

    public async ValueTask<ProductConnection?> ProductsAsync(
        int first, string? after, IReadOnlyList<Vendor>? vendors, string? search, ResolverContext context) =>
        await lists.AllAsync(first, after, vendors, search, context);

    public async ValueTask<MicrosoftProductConnection?> MicrosoftProductsAsync(int first, string? after, ResolverContext context) =>
        await lists.MicrosoftAsync(first, after, context);

    public async ValueTask<SuperOfficeProductConnection?> SuperOfficeProductsAsync(
        int first,
        string? after,
        SuperOfficeProductFilterInput? where,
        IReadOnlyList<SuperOfficeProductSortInput>? order,
        ResolverContext context) => await lists.SuperOfficeAsync(first, after, where, order, context);

    public async ValueTask<FinagoProductConnection?> FinagoProductsAsync(
        int first, string? after, FinagoProductFilterInput? where, ResolverContext context) =>
        await lists.FinagoAsync(first, after, where, context);

    public ValueTask<IReadOnlyList<VendorStatus>> VendorsAsync(ResolverContext context) => new(products.Status);

    private Task<ICatalogProduct?> FindAsync(string id, ResolverContext context) =>
        ProductId.TryDecode(id, out var product) ? products.FindAsync(product, context) : Task.FromResult<ICatalogProduct?>(null);
}
