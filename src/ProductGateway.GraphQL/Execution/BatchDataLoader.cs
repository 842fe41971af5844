using System.Collections.Concurrent;

namespace ProductGateway.GraphQL.Execution;

/// <summary>Fetches values by key, many at a time, each key once an operation.</summary>
/// <typeparam name="TKey">Equal keys are one key.</typeparam>
/// <typeparam name="TValue">What a key stands for.</typeparam>
public abstract class BatchDataLoader<TKey, TValue> : DataLoader
    where TKey : notnull
{
    private readonly int _maxBatchSize;
    private readonly ConcurrentDictionary<TKey, Promise> _cache = new(concurrencyLevel: 1, capacity: 31);
    private readonly ConcurrentQueue<Promise> _open = new();
    private int _isWaiting;

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
        var value = Find(key).Task;
        return cancellationToken.CanBeCanceled ? value.WaitAsync(cancellationToken) : value;
    }

    /// <summary>The values of several keys, in their order. Fails as the first of them that failed.</summary>
    /// <param name="keys">A key may stand several times.</param>
    /// <param name="cancellationToken">Ends the waiting only.</param>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default)
        => await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    /// <summary>Forgets a key, such as one that a mutation field has changed: who asks next gets it fetched anew, or with the batch that has yet to go out.</summary>
    public void RemoveCacheEntry(TKey key)
    {
        if (_cache.TryGetValue(key, out var promise) && promise.IsSent) _cache.TryRemove(KeyValuePair.Create(key, promise));
    }

    /// <summary>Forgets every key, as <see cref="RemoveCacheEntry"/> forgets one.</summary>
    public void ClearCache()
    {
        foreach (var key in _cache.Keys) RemoveCacheEntry(key);
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
        Volatile.Write(ref _isWaiting, 0);
        Interlocked.MemoryBarrier();
        var sent = new List<Promise>();
        while (_open.TryDequeue(out var promise))
        {
            promise.IsSent = true;
            sent.Add(promise);
        }

        foreach (var batch in sent.Chunk(_maxBatchSize)) _ = RunAsync(batch);
    }

    private Promise Find(TKey key)
    {
        var dispatcher = Dispatcher;
        if (_cache.TryGetValue(key, out var known)) return known;
        var promise = new Promise(key);
        if (_cache.GetOrAdd(key, promise) is var earlier && earlier != promise) return earlier;
        _open.Enqueue(promise);

        // Batches that start now either take the key along, or are seen to have started: the key is never left behind.
        if (Interlocked.Exchange(ref _isWaiting, 1) == 0) dispatcher.Enqueue(this);
        return promise;
    }

    private async Task RunAsync(Promise[] batch)
    {
        var results = await FetchAsync(Array.ConvertAll(batch, static entry => entry.Key));
        using var wave = Dispatcher.BeginWave();
        for (var i = 0; i < batch.Length; i++) results[i].Settle(batch[i]);
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

    /// <summary>Who waits goes on inside the wave that brings the answer: its next keys join the next batch.</summary>
    private sealed class Promise(TKey key) : TaskCompletionSource<TValue?>
    {
        private volatile bool _isSent;

        public TKey Key { get; } = key;

        /// <summary>Whether its batch has gone out.</summary>
        public bool IsSent
        {
            get => _isSent;
            set => _isSent = value;
        }
    }
}
