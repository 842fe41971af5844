using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The products of one vendor that one operation reads: each key once, however many fields ask for it.</summary>
/// <remarks>No vendor documents a read of several products by their keys, so a batch is as many calls as it has keys.</remarks>
/// <param name="vendor">Where they are read.</param>
/// <param name="budget">What the operation may still ask for.</param>
/// <param name="lanes">The operation's lanes to the vendor.</param>
/// <typeparam name="TVendor">An operation has one loader of each type, so this is what parts the vendors.</typeparam>
internal sealed class ProductLoader<TVendor>(TVendor vendor, VendorCallBudget budget, VendorLanes<TVendor> lanes)
    : BatchDataLoader<string, ICatalogProduct>(maxBatchSize: int.MaxValue)
    where TVendor : IVendorResolvers
{
    protected override async ValueTask<IReadOnlyDictionary<string, Result<ICatalogProduct>>> LoadBatchAsync(
        IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        budget.Take(keys.Count);
        var found = await Task.WhenAll(keys.Select(key => ReadAsync(key, cancellationToken)));
        return keys.Zip(found).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    // A key that fails costs the fields that asked for it, and no others of the batch.
    private async Task<Result<ICatalogProduct>> ReadAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return new Result<ICatalogProduct>(await lanes.RunAsync(() => vendor.ReadAsync(key, cancellationToken), cancellationToken));
        }
        catch (Exception exception)
        {
            return new Result<ICatalogProduct>(exception);
        }
    }
}
