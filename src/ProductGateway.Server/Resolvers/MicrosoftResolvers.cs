using ProductGateway.Connectors.Microsoft;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>Microsoft's products.</summary>
internal sealed class MicrosoftResolvers(VendorConnection<MicrosoftConnector> connection, VendorCalls calls) : IVendorResolvers
{
    /// <summary>How many of Microsoft's pages, of about 50 products, are looked at for one page of a search. The schema tells it.</summary>
    private const int MaxScannedPages = 5;

    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => connector.ReadProductAsync(key, cancellationToken));
        return product is null ? null : MicrosoftMapping.ToSchema(product);
    }

    /// <summary>A stretch of Microsoft's list.</summary>
    public Task<Window<MicrosoftProduct>> ListAsync(
        string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken) =>
        ListAsync(position, count, null, null, budget, cancellationToken);

    public async Task<Window<IProduct>> SearchAsync(
        string? search, FieldSelection selected, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var window = search is null
            ? await ListAsync(position, count, budget, cancellationToken)
            : await ListAsync(position, count, product => IsFound(product, search), MaxScannedPages, budget, cancellationToken);
        return window.Select(IProduct (product) => product);
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
        return new CreateMicrosoftProductPayload(
            Outcome: creation.Outcome,
            Product: creation.Product is { } product ? MicrosoftMapping.ToSchema(product) : null,
            Errors: creation.Errors,
            VendorTraceId: creation.VendorTraceId);
    }

    private async Task<Window<MicrosoftProduct>> ListAsync(
        string? position,
        int count,
        Func<Product, bool>? isWanted,
        int? maxPages,
        VendorCallBudget budget,
        CancellationToken cancellationToken)
    {
        var asked = new ListCalls<MicrosoftConnector>(calls, connection, budget);
        var window = await LinkPaging.ReadAsync(position, count, isWanted, maxPages, async next =>
        {
            var page = await asked.AskAsync(connector => connector.ListProductsAsync(next, cancellationToken));
            return new LinkedPage<Product>(page.Products, page.NextQuery);
        });
        return window.Select(MicrosoftMapping.ToSchema);
    }

    private static bool IsFound(Product product, string search) =>
        product.ProductName?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;
}
