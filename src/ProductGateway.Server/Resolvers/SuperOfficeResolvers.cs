using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Paging;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>SuperOffice's products.</summary>
internal sealed class SuperOfficeResolvers(VendorConnection<SuperOfficeConnector> connection, CallerLocale caller, VendorCalls calls) : IVendorResolvers
{
    // Each further row costs SuperOffice the reading of all before it.
    private const int MaxSkipped = 10_000;

    public VendorStatus Status => connection.Status;

    public async Task<ICatalogProduct?> ReadAsync(string key, CancellationToken cancellationToken)
    {
        var product = await calls.ReadAsync(connection, connector => InLocale(connector).ReadProductAsync(key, cancellationToken));
        return product is null ? null : SuperOfficeMapping.ToSchema(product);
    }

    /// <summary>A stretch of SuperOffice's list: by keys, or by counting rows when it is ordered.</summary>
    /// <exception cref="GraphQLException">As for reads; or it lies too deep in an ordered list.</exception>
    public async Task<Window<SuperOfficeProduct>> ListAsync(
        ProductQuery query, string? position, int count, VendorCallBudget budget, CancellationToken cancellationToken)
    {
        var asked = new ListCalls<SuperOfficeConnector>(calls, connection, budget);
        var most = count;
        var window = query.Order.Count == 0
            ? await KeysetPaging.ReadAsync(position, count, product => product.ProductId, (after, top) =>
                ReadAsync(query with { AfterProductId = after, Top = top }))
            : await OffsetPaging.ReadRowsAsync(NotTooDeep(position), count, (skip, top) =>
                ReadAsync(query with { Skip = skip, Top = top }));
        return window.Select(SuperOfficeMapping.ToSchema);

        async Task<VendorPage<Product>> ReadAsync(ProductQuery stretch)
        {
            while (true)
            {
                stretch = stretch with { Top = Math.Min(stretch.Top, most) };
                var answer = await asked.AskAsync(connector => AskAsync(connector, stretch, cancellationToken));
                if (answer.Page is { } page) return new VendorPage<Product>(page.Products, page.HasMore);

                most = stretch.Top / 2;
            }
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
    /// <returns>Null when so many products do not fit into one answer: ask for fewer.</returns>
    /// <exception cref="GraphQLException">SuperOffice is not configured, or it failed.</exception>
    public Task<ProductPage?> ReadPageAsync(ProductQuery query, CancellationToken cancellationToken) =>
        calls.ReadAsync(connection, async connector => (await AskAsync(connector, query, cancellationToken)).Page);

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
            InputPaths.OfSuperOffice,
            connector => InLocale(connector).CreateProductAsync(SuperOfficeMapping.ToVendor(input), members, cancellationToken));
        return new CreateSuperOfficeProductPayload(
            Outcome: creation.Outcome,
            Product: creation.Product is { } product ? SuperOfficeMapping.ToSchema(product) : null,
            Errors: creation.Errors,
            VendorTraceId: creation.VendorTraceId);
    }

    // A connector reads 2 MB of an answer, which a hundred products with their longest texts exceed. A single one never does, but for a broken vendor.
    private async Task<PageAnswer> AskAsync(SuperOfficeConnector connector, ProductQuery query, CancellationToken cancellationToken)
    {
        try
        {
            return new PageAnswer(await InLocale(connector).ListProductsAsync(query, cancellationToken));
        }
        catch (VendorException exception) when (exception.Cause is FailureCause.TooLarge && query.Top > 1)
        {
            return new PageAnswer(null);
        }
    }

    private SuperOfficeConnector InLocale(SuperOfficeConnector connector) => connector.In(caller.Current);

    private static string? NotTooDeep(string? position)
    {
        if (OffsetPaging.OffsetOf(position) <= MaxSkipped) return position;

        throw new GraphQLException(new GraphQLError(
            $"after stands behind more than {MaxSkipped} rows of an ordered list. {GatewayCode.PageTooDeep.Advice()}", GatewayCode.PageTooDeep.Text()));
    }

    /// <summary>A page; null when it does not fit into an answer.</summary>
    private sealed record PageAnswer(ProductPage? Page);
}
