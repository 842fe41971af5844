using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The root fields of <c>root.graphql</c>.</summary>
internal sealed class RootResolvers(MicrosoftResolvers microsoft, SuperOfficeResolvers superOffice, FinagoResolvers finago)
    : IQueryResolvers, IMutationResolvers
{
    private const int MaxIds = 100;

    // As many calls as one request may have open at once: a list of ids is no way to flood a vendor.
    private const int MaxParallelReads = 8;

    public async ValueTask<IProduct?> ProductAsync(string id, ResolverContext context) =>
        (IProduct?)await FindAsync(id, context.RequestAborted);

    public async ValueTask<IProduct?> ProductByVendorIdAsync(Vendor vendor, string vendorId, ResolverContext context) =>
        ProductId.IsKey(vendor, vendorId) ? (IProduct?)await Of(vendor).ReadAsync(vendorId, context.RequestAborted) : null;

    public async ValueTask<INode?> NodeAsync(string id, ResolverContext context) => await FindAsync(id, context.RequestAborted);

    public async ValueTask<IReadOnlyList<INode?>> NodesAsync(IReadOnlyList<string> ids, ResolverContext context)
    {
        if (ids.Count > MaxIds)
        {
            throw new GraphQLException(new GraphQLError(
                $"nodes takes at most {MaxIds} ids and got {ids.Count}. {GatewayCode.TooManyIds.Advice()}", GatewayCode.TooManyIds.Text()));
        }

        var found = await FindAllAsync(ids, context.RequestAborted);
        var nodes = new INode?[ids.Count];
        foreach (var (index, id) in ids.Index())
        {
            var (node, error) = found[id];
            nodes[index] = node;
            if (error is not null) context.ReportItemError(index, error);
        }

        return nodes;
    }

    public ValueTask<IReadOnlyList<VendorStatus>> VendorsAsync(ResolverContext context) =>
        new([microsoft.Status, superOffice.Status, finago.Status]);

    public async ValueTask<CreateMicrosoftProductPayload?> CreateMicrosoftProductAsync(
        CreateMicrosoftProductInput input, ResolverContext context) => await microsoft.CreateAsync(input, context.RequestAborted);

    public async ValueTask<CreateSuperOfficeProductPayload?> CreateSuperOfficeProductAsync(
        CreateSuperOfficeProductInput input, ResolverContext context) => await superOffice.CreateAsync(input, context.RequestAborted);

    public async ValueTask<CreateFinagoProductPayload?> CreateFinagoProductAsync(
        CreateFinagoProductInput input, ResolverContext context) => await finago.CreateAsync(input, context.RequestAborted);

    private async Task<Dictionary<string, (INode? Node, GraphQLError? Error)>> FindAllAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var distinct = ids.Distinct(StringComparer.Ordinal).ToArray();
        var found = new (INode? Node, GraphQLError? Error)[distinct.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = MaxParallelReads, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, distinct.Length, parallel, async (index, token) =>
        {
            try
            {
                found[index] = (await FindAsync(distinct[index], token), null);
            }
            catch (GraphQLException exception)
            {
                found[index] = (null, exception.Error);
            }
        });
        return distinct.Index().ToDictionary(entry => entry.Item, entry => found[entry.Index], StringComparer.Ordinal);
    }

    private async Task<ICatalogProduct?> FindAsync(string id, CancellationToken cancellationToken) =>
        ProductId.TryDecode(id, out var product) ? await Of(product.Vendor).ReadAsync(product.Key, cancellationToken) : null;

    private IVendorResolvers Of(Vendor vendor) => vendor switch
    {
        Vendor.Microsoft => microsoft,
        Vendor.Superoffice => superOffice,
        _ => finago,
    };
}
