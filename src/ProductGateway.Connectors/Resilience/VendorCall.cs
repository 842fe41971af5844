using Polly;

namespace ProductGateway.Connectors.Resilience;

/// <summary>What the steps of a pipeline have to know of the call that goes through them.</summary>
/// <param name="clock">Counts the time of the call.</param>
/// <param name="total">The time that it has.</param>
/// <param name="caller">Who asked.</param>
internal sealed class VendorCall(TimeProvider clock, TimeSpan total, CancellationToken caller)
{
    /// <summary>With less than this left nothing is sent any more: no vendor would have answered.</summary>
    public static readonly TimeSpan LeastTimeToSend = TimeSpan.FromSeconds(1);

    private static readonly ResiliencePropertyKey<VendorCall> Key = new(nameof(VendorCall));

    private readonly long _begun = clock.GetTimestamp();

    /// <summary>Never less than zero.</summary>
    public TimeSpan TimeLeft => total - clock.GetElapsedTime(_begun) is { Ticks: > 0 } left ? left : TimeSpan.Zero;

    public CancellationToken Caller => caller;

    public bool CallerHasLeft => caller.IsCancellationRequested;

    /// <summary>Whether this call is the one that tries whether a broken circuit can be closed.</summary>
    public bool IsProbe { get; set; }

    /// <summary>How long to wait before the next attempt, once it has been decided on.</summary>
    public TimeSpan Delay { get; set; }

    public static VendorCall Of(ResilienceContext context) => context.Properties.GetValue(Key, null!);

    public ResilienceContext NewContext(CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Key, this);
        return context;
    }
}
