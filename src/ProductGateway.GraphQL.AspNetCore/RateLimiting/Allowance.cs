namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>
/// What one caller has left: a bucket that fills evenly and is kept as one number, the timestamp at which it is full again. What is taken
/// moves it on, by the time in which that comes back. Takes no lock.
/// </summary>
/// <param name="now">It is full.</param>
internal sealed class Allowance(long now)
{
    private const long Forgotten = long.MinValue;

    private long _fullAt = now;

    /// <summary>Whether it is nobody's any more: what is done to it is lost.</summary>
    public bool IsForgotten => Volatile.Read(ref _fullAt) == Forgotten;

    /// <summary>How far it is from full, as the time in which it will be.</summary>
    public long Missing(long now) => Math.Max(0, Volatile.Read(ref _fullAt) - now);

    /// <summary>Takes, unless too much would be missing then.</summary>
    /// <param name="now">The timestamp.</param>
    /// <param name="amount">As the time in which it comes back.</param>
    /// <param name="allowed">What may be missing, as the time in which it comes back.</param>
    /// <param name="wait">When it is refused, the time after which it would not be.</param>
    public bool TryTake(long now, long amount, long allowed, out long wait)
    {
        while (true)
        {
            var fullAt = Volatile.Read(ref _fullAt);
            var after = Math.Max(fullAt, now) + amount;
            wait = after - now - allowed;
            if (wait > 0 || TryMove(fullAt, after)) return wait <= 0;
        }
    }

    /// <summary>Takes, whatever is left: the bucket may owe.</summary>
    public void Take(long now, long amount)
    {
        while (true)
        {
            var fullAt = Volatile.Read(ref _fullAt);
            if (TryMove(fullAt, Math.Max(fullAt, now) + amount)) return;
        }
    }

    /// <summary>Gives back what was taken. It never holds more than when it is full.</summary>
    public void Give(long amount)
    {
        while (true)
        {
            var fullAt = Volatile.Read(ref _fullAt);
            if (TryMove(fullAt, fullAt - amount)) return;
        }
    }

    /// <summary>A full bucket tells no more than none: it may be forgotten.</summary>
    public bool TryForget(long now)
    {
        var fullAt = Volatile.Read(ref _fullAt);
        return fullAt <= now && Interlocked.CompareExchange(ref _fullAt, Forgotten, fullAt) == fullAt;
    }

    private bool TryMove(long from, long to) => from == Forgotten || Interlocked.CompareExchange(ref _fullAt, to, from) == from;
}
