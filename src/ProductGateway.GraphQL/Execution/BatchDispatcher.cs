using System.Collections.Concurrent;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The data loaders of one operation, and the moment at which their batches go out.</summary>
/// <remarks>
/// Everything that the executor runs without waiting is a wave: the start of the root fields, what follows when a field is resolved, and what
/// follows when a batch is answered. When the last wave ends, every started field waits for something, so no further key can join and
/// all batches go out; what they bring runs as the next wave. A key asked for outside of any wave, by a resolver that waited for something of
/// its own, goes out through the thread pool's queue behind the work that was there before it: later, but never lost and without a timer.
/// <para>
/// The npm package dataloader waits for the end of the job queue of the promises, and Green Donut for an idle work scheduler. .NET has no such
/// queue, and here no scheduler stands between the fields, so the executor itself tells when it begins and when it ends.
/// </para>
/// </remarks>
internal sealed class BatchDispatcher(CancellationToken requestAborted)
{
    private ConcurrentDictionary<Type, DataLoader>? _loaders;
    private ConcurrentQueue<DataLoader>? _waiting;
    private int _waves;
    private int _isQueued;

    public CancellationToken RequestAborted { get; } = requestAborted;

    /// <summary>The operation's loader of that type. Threads that race make two, and use one.</summary>
    public T GetOrAdd<T>(Func<IServiceProvider, T> create, IServiceProvider services)
        where T : DataLoader
    {
        var loaders = LazyInitializer.EnsureInitialized(ref _loaders);
        if (loaders.TryGetValue(typeof(T), out var known)) return (T)known;
        var created = create(services);
        created.Attach(this);
        return (T)loaders.GetOrAdd(typeof(T), created);
    }

    /// <summary>Lets a loader's keys go out at the end of the wave.</summary>
    public void Enqueue(DataLoader loader)
    {
        LazyInitializer.EnsureInitialized(ref _waiting).Enqueue(loader);

        // A wave that ends now either saw the loader, or is seen to have ended: the key is never left behind.
        Interlocked.MemoryBarrier();
        if (Volatile.Read(ref _waves) > 0 || Interlocked.Exchange(ref _isQueued, 1) == 1) return;
        ThreadPool.QueueUserWorkItem(static dispatcher => dispatcher.RunEmptyWave(), this, preferLocal: false);
    }

    /// <summary>Holds batches back until the wave is disposed of, and every other wave with it.</summary>
    public Wave BeginWave()
    {
        Interlocked.Increment(ref _waves);
        return new Wave(this);
    }

    private void EndWave()
    {
        while (Interlocked.Decrement(ref _waves) == 0 && Volatile.Read(ref _waiting) is { IsEmpty: false } waiting)
        {
            Interlocked.Increment(ref _waves);
            while (waiting.TryDequeue(out var loader)) loader.StartBatches();
        }
    }

    private void RunEmptyWave()
    {
        Volatile.Write(ref _isQueued, 0);
        BeginWave().Dispose();
    }

    /// <summary>Ends at <see cref="Dispose"/>, once.</summary>
    public readonly ref struct Wave(BatchDispatcher dispatcher)
    {
        public void Dispose() => dispatcher.EndWave();
    }
}
