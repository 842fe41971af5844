using System.Collections.Concurrent;

namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>
/// What each caller has left, for so many callers and no more. Whoever has used nothing for as long as it takes to come back is forgotten, which
/// changes nothing for him. When all have used something, those who come then share one allowance: who is known keeps his own, and nobody gets a
/// new one by being many.
/// </summary>
internal sealed class CallerAllowances
{
    /// <summary>Callers with an allowance of their own. Each takes some 200 bytes.</summary>
    public const int MaxCallers = 100_000;

    private const int FirstSweep = 1_024;

    private readonly ConcurrentDictionary<string, Allowance> _callers = new(StringComparer.Ordinal);
    private readonly Allowance _newcomers;
    private readonly TimeProvider _clock;
    private readonly double _perCost;
    private readonly long _second;
    private readonly long _minute;
    private int _count;
    private int _sweepAt = FirstSweep;
    private int _isSweeping;
    private long _nextSweep;

    public CallerAllowances(GraphQLOptions options, TimeProvider clock)
    {
        _clock = clock;
        _second = clock.TimestampFrequency;
        _minute = 60 * _second;
        _perCost = _minute / (double)options.RateLimit.CostPerMinute;
        _newcomers = new Allowance(clock.GetTimestamp());
        _nextSweep = clock.GetTimestamp();
    }

    /// <summary>How many have one of their own.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>Takes a cost where that much is left; of a full allowance also what is more than it holds, or a dear operation could never run.</summary>
    /// <param name="caller">Who pays.</param>
    /// <param name="cost">The whole.</param>
    /// <param name="paid">What of it is taken already.</param>
    /// <returns>Null when it is taken; else what is left, and after what time the whole could be.</returns>
    public Shortage? TryTake(string caller, int cost, int paid = 0)
    {
        var now = _clock.GetTimestamp();
        while (true)
        {
            var allowance = Find(caller, now);
            var isTaken = allowance.TryTake(now, ToTime(cost - paid), Math.Max(_minute, ToTime(cost)), out var wait);
            if (allowance.IsForgotten) continue;
            if (isTaken) return null;
            var left = (_minute - allowance.Missing(now)) / _perCost;
            return new Shortage(Math.Max(0, (int)left), (int)((wait + ToTime(paid) + _second - 1) / _second));
        }
    }

    /// <summary>Takes a cost that has arisen, whatever is left.</summary>
    public void Take(string caller, int cost)
    {
        var now = _clock.GetTimestamp();
        Allowance allowance;
        do
        {
            allowance = Find(caller, now);
            allowance.Take(now, ToTime(cost));
        }
        while (allowance.IsForgotten);
    }

    /// <summary>Gives back what was taken and not used.</summary>
    public void Give(string caller, int cost) => Find(caller, _clock.GetTimestamp()).Give(ToTime(cost));

    private long ToTime(int cost) => (long)(cost * _perCost);

    private Allowance Find(string caller, long now)
    {
        if (_callers.TryGetValue(caller, out var known) && !known.IsForgotten) return known;
        if (Count >= Volatile.Read(ref _sweepAt)) Sweep(now);
        if (Count >= MaxCallers) return _newcomers;
        var made = new Allowance(now);
        var kept = _callers.GetOrAdd(caller, made);
        if (kept == made) Interlocked.Increment(ref _count);
        return kept;
    }

    // Each time that the callers have doubled, so that all of it costs a caller little; when there are as many as may be, once a second.
    private void Sweep(long now)
    {
        if (now < Volatile.Read(ref _nextSweep) || Interlocked.Exchange(ref _isSweeping, 1) == 1) return;
        foreach (var entry in _callers)
        {
            if (entry.Value.TryForget(now) && _callers.TryRemove(entry)) Interlocked.Decrement(ref _count);
        }

        Volatile.Write(ref _sweepAt, Math.Clamp(2 * Count, FirstSweep, MaxCallers));
        if (Count >= MaxCallers / 2) Volatile.Write(ref _nextSweep, now + _second);
        Volatile.Write(ref _isSweeping, 0);
    }
}

/// <summary>Why a cost is not taken.</summary>
/// <param name="Left">What is left; 0 also when the caller owes.</param>
/// <param name="Seconds">After which it would be taken, at least 1.</param>
internal readonly record struct Shortage(int Left, int Seconds);
