namespace ProductGateway.GraphQL.Execution;

/// <summary>Fetches values by key, many at a time, each key once an operation.</summary>
/// <typeparam name="TKey">Equal keys are one key.</typeparam>
/// <typeparam name="TValue">What a key stands for.</typeparam>
public abstract class BatchDataLoader<TKey, TValue> : DataLoader
    where TKey : notnull
{
    private readonly int _maxBatchSize;
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, TaskCompletionSource<TValue?>> _cache = [];
    private List<(TKey Key, TaskCompletionSource<TValue?> Promise)> _open = [];

    /// <summary>A loader that belongs to no operation yet.</summary>
    /// <param name="maxBatchSize">Keys in one batch at most; further ones go into further batches at the same time. Default: 1,024.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    protected BatchDataLoader(int maxBatchSize = 1024)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxBatchSize, 1);
        _maxBatchSize = maxBatchSize;
    }

    /// <summary>The value of a key; <c>default</c> when the batch has none. Fails as the key failed.</summary>
    /// <param name="key">Fetched once an operation, a failure included.</param>
    /// <param name="cancellationToken">Ends the waiting only: others may wait for the same key.</param>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        var promise = Find(key);
        return cancellationToken.CanBeCanceled ? promise.Task.WaitAsync(cancellationToken) : promise.Task;
    }

    /// <summary>The values of several keys, in their order. Fails as the first of them that failed.</summary>
    /// <param name="keys">A key may stand several times.</param>
    /// <param name="cancellationToken">Ends the waiting only.</param>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
        => await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    /// <summary>Forgets a key, such as one that a mutation field has changed: who asks next gets it fetched anew.</summary>
    public void RemoveCacheEntry(TKey key)
    {
        lock (_lock) _cache.Remove(key);
    }

    /// <summary>Fetches one batch.</summary>
    /// <param name="keys">Each once, in the order in which they were asked for; never empty.</param>
    /// <param name="cancellationToken">Cancelled when the caller of the operation is gone; a single field that is given up cancels nothing.</param>
    /// <returns>A value or an error for each key. A key that is missing has no value. An exception stands for every key.</returns>
    protected abstract ValueTask<IReadOnlyDictionary<TKey, Result<TValue>>> LoadBatchAsync(
        IReadOnlyList<TKey> keys,
        CancellationToken cancellationToken);

    internal sealed override void StartBatches()
    {
        List<(TKey, TaskCompletionSource<TValue?>)> open;
        lock (_lock)
        {
            open = _open;
            _open = [];
        }

        foreach (var batch in open.Chunk(_maxBatchSize)) _ = RunAsync(batch);
    }

    private TaskCompletionSource<TValue?> Find(TKey key)
    {
        var dispatcher = Dispatcher;
        TaskCompletionSource<TValue?>? promise;
        bool isFirst;
        lock (_lock)
        {
            if (_cache.TryGetValue(key, out promise)) return promise;

            // Who waits goes on inside the wave that brings the answer: its next keys join the next batch.
            promise = new TaskCompletionSource<TValue?>();
            _cache.Add(key, promise);
            _open.Add((key, promise));
            isFirst = _open.Count == 1;
        }

        if (isFirst) dispatcher.Enqueue(this);
        return promise;
    }

    private async Task RunAsync((TKey Key, TaskCompletionSource<TValue?> Promise)[] batch)
    {
        var results = await FetchAsync(Array.ConvertAll(batch, static entry => entry.Key));
        using var wave = Dispatcher.BeginWave();
        for (var i = 0; i < batch.Length; i++) results[i].Settle(batch[i].Promise);
    }

    private async Task<Result<TValue>[]> FetchAsync(TKey[] keys)
    {
        var results = new Result<TValue>[keys.Length];
        try
        {
            Dispatcher.RequestAborted.ThrowIfCancellationRequested();
            var found = await LoadBatchAsync(keys, Dispatcher.RequestAborted);
            for (var i = 0; i < keys.Length; i++) results[i] = found.TryGetValue(keys[i], out var result) ? result : default;
        }
        catch (Exception exception)
        {
            Array.Fill(results, new Result<TValue>(exception));
        }

        return results;
    }
}
