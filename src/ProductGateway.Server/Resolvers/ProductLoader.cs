using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>The products of one vendor that one operation reads: each key once, however many fields ask for it.</summary>
/// <remarks>No vendor documents a read of several products by their keys, so a batch is as many calls as it has keys.</remarks>
/// <param name="vendor">Where they are read.</param>
/// <param name="budget">What the operation may still ask for.</param>
/// <param name="lanes">One for each call that may be open at once, in all batches of the operation together: a document is no way to flood a vendor.</param>
/// <typeparam name="TVendor">An operation has one loader of each type, so this is what parts the vendors.</typeparam>
internal sealed class ProductLoader<TVendor>(TVendor vendor, VendorCallBudget budget, SemaphoreSlim lanes)
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
            return new Result<ICatalogProduct>(await ReadInLaneAsync(key, cancellationToken));
        }
        catch (Exception exception)
        {
            return new Result<ICatalogProduct>(exception);
        }
    }

    private async Task<ICatalogProduct?> ReadInLaneAsync(string key, CancellationToken cancellationToken)
    {
        await lanes.WaitAsync(cancellationToken);
        try
        {
            return await vendor.ReadAsync(key, cancellationToken);
        }
        finally
        {
            lanes.Release();
        }
    }
}
