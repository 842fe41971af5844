namespace ProductGateway.Server.StartPage;

/// <summary>Calls of a stretch of time, by outcome and by duration.</summary>
internal sealed class CallCounts
{
    private static readonly int OutcomeCount = Enum.GetValues<CallOutcome>().Length;

    private readonly int[] _outcomes = new int[OutcomeCount];
    private readonly int[] _steps = new int[LatencyScale.StepCount];

    public int Calls => _outcomes.Sum();

    public int this[CallOutcome outcome] => _outcomes[(int)outcome];

    /// <summary>The duration that a share of the calls which reached the vendor did not pass, in seconds; null when none did.</summary>
    public double? Percentile(double share) => LatencyScale.Percentile(_steps, share);

    public void Add(CallOutcome outcome, double seconds)
    {
        _outcomes[(int)outcome]++;

        // What an open circuit turns away at once is not fast, and who leaves early does not know how long it would have taken.
        if (outcome is not (CallOutcome.NotReached or CallOutcome.Cancelled)) _steps[LatencyScale.StepOf(seconds)]++;
    }

    public void Add(CallCounts other)
    {
        for (var i = 0; i < _outcomes.Length; i++) _outcomes[i] += other._outcomes[i];
        for (var i = 0; i < _steps.Length; i++) _steps[i] += other._steps[i];
    }

    public void Clear()
    {
        Array.Clear(_outcomes);
        Array.Clear(_steps);
    }
}
