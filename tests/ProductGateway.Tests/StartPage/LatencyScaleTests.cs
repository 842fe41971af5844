using ProductGateway.Server.StartPage;

namespace ProductGateway.Tests.StartPage;

/// <summary>Percentiles read from fixed steps.</summary>
public sealed class LatencyScaleTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.95)]
    [InlineData(0.99)]
    public void A_percentile_is_at_most_a_tenth_beside_the_true_one(double share)
    {
        var random = new Random(7);
        double[] durations = [.. Enumerable.Range(0, 5_000).Select(_ => 0.0006 * Math.Pow(2, random.NextDouble() * 15))];
        var counts = new CallCounts();
        foreach (var duration in durations) counts.Add(CallOutcome.Success, duration);

        var expected = durations.Order().ElementAt((int)Math.Ceiling(share * durations.Length) - 1);

        Assert.InRange(counts.Percentile(share)!.Value, expected * 0.9, expected * 1.1);
    }

    [Theory]
    [InlineData(0.00801)]
    [InlineData(0.00951)]
    public void Calls_that_crowd_at_the_edge_of_a_step_are_told_no_worse(double seconds)
    {
        var counts = new CallCounts();
        for (var i = 0; i < 1_000; i++) counts.Add(CallOutcome.Success, seconds);

        Assert.All([0.01, 0.5, 0.99, 1], share => Assert.InRange(counts.Percentile(share)!.Value, seconds * 0.9, seconds * 1.1));
    }

    [Theory]
    [InlineData(0.0007)]
    [InlineData(0.0042)]
    [InlineData(0.42)]
    [InlineData(9.9)]
    [InlineData(25)]
    public void A_single_call_is_every_percentile(double seconds)
    {
        var counts = new CallCounts();

        counts.Add(CallOutcome.Success, seconds);

        Assert.All([0.01, 0.5, 0.99, 1], share => Assert.InRange(counts.Percentile(share)!.Value, seconds * 0.9, seconds * 1.1));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(double.Epsilon, 0)]
    [InlineData(32.1, 63)]
    [InlineData(86_400, 63)]
    public void What_lies_beyond_the_scale_is_in_its_outermost_step(double seconds, int step) => Assert.Equal(step, LatencyScale.StepOf(seconds));

    [Fact]
    public void Without_calls_there_is_no_percentile() => Assert.Null(new CallCounts().Percentile(0.5));

    [Fact]
    public void What_did_not_reach_the_vendor_has_no_duration_there()
    {
        var counts = new CallCounts();

        counts.Add(CallOutcome.NotReached, 0);
        counts.Add(CallOutcome.Cancelled, 0);

        Assert.Equal(2, counts.Calls);
        Assert.Null(counts.Percentile(0.5));
    }
}
