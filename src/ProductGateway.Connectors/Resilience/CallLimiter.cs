using System.Threading.Channels;

namespace ProductGateway.Connectors.Resilience;

/// <summary>The places for calls that are open at once, and the queue before them; who waits longest gets the next place.</summary>
internal sealed class CallLimiter
{
    private readonly RateLimiterOptions _options;
    private readonly Channel<Place> _free = Channel.CreateUnbounded<Place>();
    private int _queued;

    public CallLimiter(RateLimiterOptions options)
    {
        _options = options;
        for (var place = 0; place < options.PermitLimit; place++)
            _free.Writer.TryWrite(default);
    }

    private readonly record struct Place;

    /// <summary>Calls that wait now.</summary>
    public int Queued => Volatile.Read(ref _queued);

    /// <summary>Calls that have a place now.</summary>
    public int Active => _options.PermitLimit - _free.Reader.Count;

    /// <summary>Waits for a place, to be given back by <see cref="Leave"/>.</summary>
    /// <returns>False at once when the queue is full.</returns>
    /// <exception cref="OperationCanceledException">The token came first; there is no place to give back.</exception>
    public async ValueTask<bool> TryEnterAsync(CancellationToken cancellationToken)
    {
        if (_free.Reader.TryRead(out _))
            return true;

        try
        {
            if (Interlocked.Increment(ref _queued) > _options.QueueLimit)
                return false;

            await _free.Reader.ReadAsync(cancellationToken);
            return true;
        }
        finally
        {
            Interlocked.Decrement(ref _queued);
        }
    }

    public void Leave() => _free.Writer.TryWrite(default);
}
