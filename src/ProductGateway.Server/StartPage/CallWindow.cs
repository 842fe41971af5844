namespace ProductGateway.Server.StartPage;

/// <summary>The calls to one vendor in the last 15 minutes: a ring of buckets, each filled anew when its turn comes again.</summary>
/// <param name="clock">Says which bucket is filled. A wall clock that is set does not touch it.</param>
internal sealed class CallWindow(TimeProvider clock)
{
    public const int BucketCount = 90;

    public static readonly TimeSpan BucketLength = TimeSpan.FromSeconds(10);

    private readonly long _begun = clock.GetTimestamp();
    private readonly Lock _gate = new();
    private readonly Bucket[] _ring = [.. Enumerable.Range(0, BucketCount).Select(_ => new Bucket())];

    /// <summary>Counts a call that has ended now.</summary>
    public void Add(CallOutcome outcome, double seconds)
    {
        var turn = clock.GetElapsedTime(_begun).Ticks / BucketLength.Ticks;
        var bucket = _ring[turn % BucketCount];
        lock (_gate)
        {
            if (bucket.Turn < turn)
            {
                bucket.Turn = turn;
                bucket.Counts.Clear();
            }

            bucket.Counts.Add(outcome, seconds);
        }
    }

    /// <summary>The buckets, the oldest first and the one that is being filled last; a copy. And for how long the last one has been filled.</summary>
    public (IReadOnlyList<CallCounts> Buckets, TimeSpan SinceLastBegan) Read()
    {
        var elapsed = clock.GetElapsedTime(_begun);
        var now = elapsed.Ticks / BucketLength.Ticks;
        lock (_gate)
            return ([.. Enumerable.Range(0, BucketCount).Select(i => Copy(now - BucketCount + 1 + i))], elapsed - (BucketLength * now));
    }

    private CallCounts Copy(long turn)
    {
        var copy = new CallCounts();
        if (turn >= 0 && _ring[turn % BucketCount] is var bucket && bucket.Turn == turn) copy.Add(bucket.Counts);
        return copy;
    }

    private sealed class Bucket
    {
        public long Turn { get; set; } = -1;

        public CallCounts Counts { get; } = new();
    }
}
