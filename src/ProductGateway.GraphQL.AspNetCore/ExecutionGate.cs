using System.Threading.RateLimiting;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Lets so many executions run at once, lets as many wait, oldest first, and refuses the rest at once.</summary>
internal sealed class ExecutionGate(GraphQLOptions options) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Limits.MaxConcurrentExecutions,
        QueueLimit = options.Limits.MaxConcurrentExecutions,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <returns>To be disposed of when the execution is over; null when there are too many.</returns>
    public async ValueTask<IDisposable?> EnterAsync(CancellationToken aborted)
    {
        var lease = await _limiter.AcquireAsync(1, aborted);
        if (lease.IsAcquired) return lease;
        lease.Dispose();
        return null;
    }

    public void Dispose() => _limiter.Dispose();
}
