namespace ProductGateway.Connectors.Resilience;

/// <summary>Whether calls to a vendor are sent.</summary>
public enum CircuitState
{
    /// <summary>They are.</summary>
    Closed,

    /// <summary>
    /// They are not, after repeated failures; from <see cref="CircuitBreakerOptions.BreakDuration"/> on the next call is the probe, and until one comes the
    /// state stays.
    /// </summary>
    Open,

    /// <summary>One call is on its way to find out; the others fail at once.</summary>
    HalfOpen,
}
