using System.Threading.RateLimiting;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Lets so many executions run at once, lets as many wait, oldest first, and refuses the rest at once.</summary>
internal sealed class ExecutionGate(GraphQLOptions options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Limits.MaxConcurrentExecutions,
        QueueLimit = options.Limits.MaxConcurrentExecutions,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });
    private long _shed;

    /// <summary>Places that are taken now.</summary>
    public long Active => options.Limits.MaxConcurrentExecutions - (_limiter.GetStatistics()?.CurrentAvailablePermits ?? 0);

    /// <summary>Those that wait for one now.</summary>
    public long Queued => _limiter.GetStatistics()?.CurrentQueuedCount ?? 0;

    /// <summary>How often there was none, since the start.</summary>
    public long Shed => Volatile.Read(ref _shed);

    /// <summary>Nobody waits longer than an execution may take: an answer that comes later is of no use.</summary>
    /// <returns>To be disposed of when the execution is over; null when there are too many.</returns>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken aborted)
    {
        var lease = _limiter.AttemptAcquire();
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        return await WaitAsync(aborted);
    }

    private async ValueTask<IDisposable?> WaitAsync(CancellationToken aborted)
    {
        using var timeIsUp = new CancellationTokenSource(options.Limits.ExecutionTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, timeIsUp.Token);
        try
        {
            var lease = await _limiter.AcquireAsync(1, either.Token);
            if (lease.IsAcquired) return lease;
            lease.Dispose();
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            // It has waited as long as an execution may take.
        }

        Interlocked.Increment(ref _shed);
        return null;
    }

    public void Dispose() => _limiter.Dispose();
}
