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
            return null;
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose() => _limiter.Dispose();
}
