using System.Collections.Concurrent;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The numbers of the collected fields that an answer has paid for. Takes no lock; for an operation of usual size, no memory either.</summary>
internal sealed class PaidCollections
{
    private const int Bits = 64;

    private ulong _first;
    private ConcurrentDictionary<int, bool>? _others;

    /// <summary>True when the number is new.</summary>
    public bool Add(int number)
    {
        if (number >= Bits) return LazyInitializer.EnsureInitialized(ref _others).TryAdd(number, true);
        var bit = 1UL << number;
        return (Volatile.Read(ref _first) & bit) == 0 && (Interlocked.Or(ref _first, bit) & bit) == 0;
    }
}
