using ProductGateway.Connectors.SuperOffice;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The SuperOffice products that name a 24SevenOffice product by their <c>erpProductKey</c>, many keys a call.</summary>
/// <param name="superOffice">Where they are listed.</param>
/// <param name="budget">What the operation may still ask for.</param>
/// <param name="lanes">The operation's lanes to SuperOffice.</param>
internal sealed class CrmProductLoader(SuperOfficeResolvers superOffice, VendorCallBudget budget, VendorLanes<SuperOfficeResolvers> lanes)
    : BatchDataLoader<CrmProductKey, IReadOnlyList<SuperOfficeProduct>>(maxBatchSize: int.MaxValue)
{
    /// <summary>Keys in one filter.</summary>
    public const int KeysPerCall = 50;

    /// <summary>Products in one page, and fewer when their texts are too long for one answer.</summary>
    private const int ProductsPerPage = 100;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Listing> _listings = new(StringComparer.Ordinal);

    /// <summary>In the order of SuperOffice's keys; empty when no product names that key.</summary>
    /// <param name="erpProductKey">The key of a 24SevenOffice product.</param>
    /// <param name="members">What is needed of the products.</param>
    /// <param name="cancellationToken">Ends the waiting only.</param>
    /// <exception cref="GraphQLException">SuperOffice is not configured, it failed, or the operation has no calls left.</exception>
    public async Task<IReadOnlyList<SuperOfficeProduct>> LoadAsync(string erpProductKey, ProductMembers members, CancellationToken cancellationToken) =>
        await LoadAsync(new CrmProductKey(erpProductKey, members), cancellationToken) ?? [];

    /// <summary>Forgets what was listed: a product was created that may belong to it.</summary>
    public void Forget()
    {
        lock (_gate) _listings.Clear();
        ClearCache();
    }

    protected override async ValueTask<IReadOnlyDictionary<CrmProductKey, Result<IReadOnlyList<SuperOfficeProduct>>>> LoadBatchAsync(
        IReadOnlyList<CrmProductKey> keys, CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(Ask(keys, cancellationToken).Zip(keys, static (listing, key) => listing.FindAsync(key.ErpProductKey)));
        return keys.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    /// <summary>A listing for each of the keys: one that an earlier batch has asked for with all that is needed now, else a new one.</summary>
    private Listing[] Ask(IReadOnlyList<CrmProductKey> keys, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var missing = keys.Where(key => !IsListed(key)).ToArray();
            var chunks = missing.Select(key => key.ErpProductKey).Distinct().Chunk(KeysPerCall).ToArray();
            budget.Take(chunks.Length);

            // Fields that want different members of a product share its call, which brings them all.
            var members = missing.Aggregate(ProductMembers.ErpProductKey, static (all, key) => all | key.Members);
            foreach (var chunk in chunks)
            {
                var listing = new Listing(members, ListAsync(chunk, members, cancellationToken));
                foreach (var key in chunk) _listings[key] = listing;
            }

            return [.. keys.Select(key => _listings[key.ErpProductKey])];
        }
    }

    private bool IsListed(CrmProductKey key) =>
        _listings.TryGetValue(key.ErpProductKey, out var listing) && (listing.Members & key.Members) == key.Members;

    private async Task<ILookup<string?, SuperOfficeProduct>> ListAsync(string[] keys, ProductMembers members, CancellationToken cancellationToken)
    {
        var found = new List<SuperOfficeProduct>();
        var query = new ProductQuery
        {
            Filter = new ProductFilter.TextTest(TextColumn.ErpProductKey, TextOperator.In, keys),
            Top = ProductsPerPage,
            Members = members,
        };
        while (true)
        {
            var page = await lanes.RunAsync(() => superOffice.ReadPageAsync(query, cancellationToken), cancellationToken);
            found.AddRange(page?.Products.Select(SuperOfficeMapping.ToSchema) ?? []);
            if (page is { HasMore: false }) return found.ToLookup(product => product.ErpProductKey, StringComparer.Ordinal);

            // Part of the list would look like the whole of it: without a call for the rest the field has none.
            budget.Take(1, hasAsked: true);
            query = page is null ? query with { Top = query.Top / 2 } : query with { AfterProductId = page.Products[^1].ProductId };
        }
    }

    /// <summary>The answer to one filter, page by page.</summary>
    private sealed record Listing(ProductMembers Members, Task<ILookup<string?, SuperOfficeProduct>> Products)
    {
        // A call that fails costs the fields whose keys it was for, and no others of the batch.
        public async Task<Result<IReadOnlyList<SuperOfficeProduct>>> FindAsync(string erpProductKey)
        {
            try
            {
                return new Result<IReadOnlyList<SuperOfficeProduct>>([.. (await Products)[erpProductKey]]);
            }
            catch (Exception exception)
            {
                return new Result<IReadOnlyList<SuperOfficeProduct>>(exception);
            }
        }
    }
}

/// <summary>What a field asks for.</summary>
/// <param name="ErpProductKey">The key of a 24SevenOffice product.</param>
/// <param name="Members">What is needed of SuperOffice's products.</param>
internal readonly record struct CrmProductKey(string ErpProductKey, ProductMembers Members);
