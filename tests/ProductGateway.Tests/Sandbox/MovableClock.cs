namespace ProductGateway.Tests.Sandbox;

/// <summary>A clock that stands still until a test moves it.</summary>
internal sealed class MovableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 8, 15, 30, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
