namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Does something once at a time of day, however far away. No timer counts for years, so it looks at the clock once a day.</summary>
internal sealed class Expiry : IAsyncDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly DateTimeOffset _at;
    private readonly Action _expire;
    private readonly ITimer _timer;

    public Expiry(TimeProvider clock, DateTimeOffset at, Action expire)
    {
        _clock = clock;
        _at = at;
        _expire = expire;
        _timer = clock.CreateTimer(static expiry => ((Expiry)expiry!).Look(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Wait(), Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until what has begun at the time is called.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        if (_clock.GetUtcNow() < _at) _timer.Change(Wait(), Timeout.InfiniteTimeSpan);
        else _expire();
    }

    // Rounded up, or a timer that counts milliseconds would look a moment too early, again and again.
    private TimeSpan Wait()
    {
        var left = TimeSpan.FromMilliseconds(Math.Ceiling((_at - _clock.GetUtcNow()).TotalMilliseconds));
        return left <= TimeSpan.Zero ? TimeSpan.Zero : left < LongestWait ? left : LongestWait;
    }
}
