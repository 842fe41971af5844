using ProductGateway.Connectors.Finago;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>24SevenOffice's products.</summary>
internal sealed class FinagoResolvers(VendorConnection<FinagoConnector> connection, VendorCalls calls) : IVendorResolvers
{
    // 24SevenOffice states no maximum for products; for customers it is 100.
    private const int MaxPageSize = 100;

    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => connector.ReadProductAsync(key, cancellationToken));
        return product is null ? null : FinagoMapping.ToSchema(product);
    }

    /// <summary>A stretch of 24SevenOffice's list.</summary>
    public async Task<Window<FinagoProduct>> ListAsync(
        ProductQuery query, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var asked = new ListCalls<FinagoConnector>(calls, connection, budget);
        var window = await OffsetPaging.ReadPagesAsync(position, count, MaxPageSize, async (number, size) =>
        {
            var page = await asked.AskAsync(connector => connector.ListProductsAsync(query with { Page = number, Limit = size }, cancellationToken));
            return page.HasMore && page.Products.Count < size ? throw ShortPage() : new VendorPage<Product>(page.Products, page.HasMore);
        });
        return window.Select(FinagoMapping.ToSchema);
    }

    public async Task<Window<IProduct>> SearchAsync(
        string? search, FieldSelection selected, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var window = await ListAsync(FinagoQueryMapping.Search(search), position, count, budget, cancellationToken);
        return window.Select(IProduct (product) => product);
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
        return new CreateFinagoProductPayload(
            Outcome: creation.Outcome,
            Product: creation.Product is { } product ? FinagoMapping.ToSchema(product) : null,
            Errors: creation.Errors,
            VendorTraceId: creation.VendorTraceId);
    }

    // Rows are counted by pages of the size that was asked for. Were they smaller, products would be listed twice or left out in silence.
    private static GraphQLException ShortPage() => new(new GraphQLError(
        "24SevenOffice gave fewer products than a page has and says that more follow, so that they cannot be counted. Tell the operators of the gateway.",
        GatewayCode.VendorUnavailable.Text()));
}
