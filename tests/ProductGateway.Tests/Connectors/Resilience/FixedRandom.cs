namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>Draws the same number every time: with 0 no wait before a repetition takes any time.</summary>
internal sealed class FixedRandom(double value) : Random
{
    public override double NextDouble() => value;
}
