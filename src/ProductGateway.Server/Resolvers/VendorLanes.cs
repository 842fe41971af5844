using ProductGateway.GraphQL.Execution;

namespace ProductGateway.Server.Resolvers;

/// <summary>The calls that one operation may have open at one vendor at once, in all its batches together: a document is no way to flood a vendor.</summary>
/// <param name="free">Nothing has to be disposed of: nobody waits for it but by the tasks that it gives.</param>
/// <typeparam name="TVendor">An operation has one object of each type, so this is what parts the vendors.</typeparam>
internal sealed class VendorLanes<TVendor>(SemaphoreSlim free)
    where TVendor : IVendorResolvers
{
    /// <summary>How many.</summary>
    public const int MaxParallelCalls = 8;

    /// <summary>Those of the operation that the field belongs to.</summary>
    public static VendorLanes<TVendor> Of(ResolverContext context) =>
        context.OperationState(static () => new VendorLanes<TVendor>(new SemaphoreSlim(MaxParallelCalls)));

    /// <summary>Makes a call, or calls one after the other, when a lane is free.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        await free.WaitAsync(cancellationToken);
        try
        {
            return await call();
        }
        finally
        {
            free.Release();
        }
    }
}
