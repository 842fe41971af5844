namespace ProductGateway.Server.StartPage;

/// <summary>
/// Durations in fixed steps, four to a doubling, from half a millisecond to 32 seconds: a percentile read from them is at most a tenth beside the true one,
/// and takes the same room for one call as for a million.
/// </summary>
internal static class LatencyScale
{
    /// <summary>How many steps there are; the first and the last hold what lies beyond.</summary>
    public const int StepCount = 64;

    private const double Shortest = 0.0005;
    private const double StepsPerDoubling = 4;

    /// <summary>The step that a duration falls into.</summary>
    public static int StepOf(double seconds) =>
        seconds <= Shortest ? 0 : Math.Min((int)(Math.Log2(seconds / Shortest) * StepsPerDoubling), StepCount - 1);

    /// <summary>The duration that a share of the calls did not pass, in seconds.</summary>
    /// <param name="counts">Calls by step.</param>
    /// <param name="share">Between 0 and 1, such as 0.95.</param>
    /// <returns>Null when there are no calls.</returns>
    public static double? Percentile(ReadOnlySpan<int> counts, double share)
    {
        long all = 0;
        foreach (var count in counts) all += count;
        if (all == 0) return null;

        var rank = (long)Math.Ceiling(share * all);
        long before = 0;
        var step = 0;
        while (before + counts[step] < rank) before += counts[step++];

        // Where in its step a call lies nobody knows: the middle is never far.
        return Shortest * Math.Pow(2, (step + 0.5) / StepsPerDoubling);
    }
}
