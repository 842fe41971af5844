namespace ProductGateway.GraphQL.Execution;

/// <summary>Collects what resolvers ask for one by one, fetches it together, and remembers it until the operation ends.</summary>
/// <remarks>
/// Derive from <see cref="BatchDataLoader{TKey, TValue}"/>, and take the loader of the running operation from
/// <see cref="ResolverContext.DataLoader{T}"/>. It is never shared between requests, nor between the events of a subscription:
/// what it remembers was fetched with the rights of one caller.
/// </remarks>
public abstract class DataLoader
{
    private BatchDispatcher? _dispatcher;

    private protected DataLoader()
    {
    }

    private protected BatchDispatcher Dispatcher
        => _dispatcher ?? throw new InvalidOperationException($"{GetType()} belongs to no operation. Take it from ResolverContext.DataLoader.");

    internal void Attach(BatchDispatcher dispatcher)
    {
        if (Interlocked.CompareExchange(ref _dispatcher, dispatcher, null) is null) return;
        throw new InvalidOperationException($"{GetType()} belongs to an operation already. Make a new one for each.");
    }

    /// <summary>Begins to fetch the keys collected so far. Never throws.</summary>
    internal abstract void StartBatches();
}
