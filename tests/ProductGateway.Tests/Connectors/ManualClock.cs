namespace ProductGateway.Tests.Connectors;

/// <summary>A clock that stands still until a test moves it; its timers fire in <see cref="Advance"/>.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Timer> _timers = [];
    private DateTimeOffset _now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Whether anything waits for the clock to move.</summary>
    public bool IsAwaited
    {
        get
        {
            lock (_gate)
                return _timers.Count > 0;
        }
    }

    /// <summary>Waits until a timer would fire after exactly this; a test for which none comes fails after a minute.</summary>
    public async Task UntilTimerAsync(TimeSpan due)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!IsDueIn(due))
        {
            minute.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private bool IsDueIn(TimeSpan due)
    {
        lock (_gate)
            return _timers.Exists(timer => timer.DueAt == _now + due);
    }

    /// <summary>
    /// Under <c>SlowDrip</c> a vendor waits for its clock before each byte: moves it until all are sent, and only when a byte
    /// waits, so that a busy machine does not outlive the vendors' tokens.
    /// </summary>
    public async Task<T> LetDripAsync<T>(Task<T> asked)
    {
        while (!asked.IsCompleted)
        {
            if (IsAwaited) Advance(TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        return await asked;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        Timer[] due;
        lock (_gate)
        {
            _now += by;
            due = [.. _timers.Where(timer => timer.DueAt <= _now)];
            _timers.RemoveAll(due.Contains);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    private sealed class Timer(ManualClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset DueAt { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    DueAt = clock._now + dueTime;
                    clock._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
