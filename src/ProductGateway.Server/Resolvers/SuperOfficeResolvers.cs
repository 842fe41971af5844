using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>SuperOffice's products.</summary>
internal sealed class SuperOfficeResolvers(VendorConnection<SuperOfficeConnector> connection, VendorCalls calls) : IVendorResolvers
{
    // Each further row costs SuperOffice the reading of all before it.
    private const int MaxSkipped = 10_000;

    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => connector.ReadProductAsync(key, cancellationToken));
        return product is null ? null : SuperOfficeMapping.ToSchema(product);
    }

    /// <summary>A stretch of SuperOffice's list: by keys, or by counting rows when it is ordered.</summary>
    /// <exception cref="GraphQLException">As for reads; or it lies too deep in an ordered list.</exception>
    public async Task<Window<SuperOfficeProduct>> ListAsync(
        ProductQuery query, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var asked = new ListCalls<SuperOfficeConnector>(calls, connection, budget);
        var window = query.Order.Count == 0
            ? await KeysetPaging.ReadAsync(position, count, product => product.ProductId, (after, top) =>
                ReadAsync(query with { AfterProductId = after, Top = top }))
            : await OffsetPaging.ReadRowsAsync(NotTooDeep(position), count, (skip, top) =>
                ReadAsync(query with { Skip = skip, Top = top }));
        return window.Select(SuperOfficeMapping.ToSchema);

        async Task<VendorPage<Product>> ReadAsync(ProductQuery stretch)
        {
            var page = await asked.AskAsync(connector => connector.ListProductsAsync(stretch, cancellationToken));
            return new VendorPage<Product>(page.Products, page.HasMore);
        }
    }

    public async Task<Window<IProduct>> SearchAsync(
        string? search, FieldSelection selected, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var query = SuperOfficeQueryMapping.Search(search) with { Members = SuperOfficeSelection.ListedMembersOf(selected) };
        var window = await ListAsync(query, position, count, budget, cancellationToken);
        return window.Select(IProduct (product) => product);
    }

    /// <summary>One page as SuperOffice gives it. The caller counts the call.</summary>
    /// <exception cref="GraphQLException">SuperOffice is not configured, or it failed.</exception>
    public async Task<ProductPage> ReadPageAsync(ProductQuery query, CancellationToken cancellationToken) =>
        (await calls.ReadAsync(connection, async connector => (ProductPage?)await connector.ListProductsAsync(query, cancellationToken)))!;

    /// <param name="input">What to create.</param>
    /// <param name="members">What is selected of the product.</param>
    /// <param name="budget">What the operation may still ask for.</param>
    /// <param name="cancellationToken">Counts until the create is sent.</param>
    public async Task<CreateSuperOfficeProductPayload> CreateAsync(
        CreateSuperOfficeProductInput input, ProductMembers members, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var creation = await calls.CreateAsync(
            connection,
            budget,
            SuperOfficeChecks.Find(input),
            inputPath: static _ => null, // its errors name no member
            connector => connector.CreateProductAsync(SuperOfficeMapping.ToVendor(input), members, cancellationToken));
        return new CreateSuperOfficeProductPayload
        {
            Outcome = creation.Outcome,
            Product = creation.Product is { } product ? SuperOfficeMapping.ToSchema(product) : null,
            Errors = creation.Errors,
            VendorTraceId = creation.VendorTraceId,
        };
    }

    private static string? NotTooDeep(string? position)
    {
        if (OffsetPaging.OffsetOf(position) <= MaxSkipped) return position;

        throw new GraphQLException(new GraphQLError(
            $"after stands behind more than {MaxSkipped} rows of an ordered list. {GatewayCode.PageTooDeep.Advice()}", GatewayCode.PageTooDeep.Text()));
    }
}
