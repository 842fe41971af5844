namespace ProductGateway.Sandbox.Calls;

/// <summary>So many calls in each minute; the first call of all begins the first minute. Null allows any number.</summary>
internal sealed class CallRate(TimeProvider time, int? callsPerMinute)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private DateTimeOffset _end;
    private int _calls;

    /// <summary>Null when the call is within the limit, otherwise the seconds until the next minute begins, at least 1.</summary>
    public int? SecondsToWait()
    {
        if (callsPerMinute is not { } limit)
            return null;

        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now >= _end)
                (_end, _calls) = (now + Window, 0);
            return ++_calls > limit ? (int)Math.Ceiling((_end - now).TotalSeconds) : null;
        }
    }
}
