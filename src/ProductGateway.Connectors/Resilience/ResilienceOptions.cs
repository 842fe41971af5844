namespace ProductGateway.Connectors.Resilience;

/// <summary>
/// The section <c>Resilience</c> of a vendor: how much one vendor may cost the callers when it fails, is slow or says no. Names and order are those of
/// Microsoft.Extensions.Http.Resilience: limiter, total timeout, retry, circuit breaker, attempt timeout.
/// </summary>
public sealed class ResilienceOptions
{
    /// <summary>How many calls may be open at the vendor at once.</summary>
    public RateLimiterOptions RateLimiter { get; set; } = new();

    /// <summary>How long one call may take in all.</summary>
    public TotalRequestTimeoutOptions TotalRequestTimeout { get; set; } = new();

    /// <summary>When a read is sent again. A create never is.</summary>
    public RetryOptions Retry { get; set; } = new();

    /// <summary>When a vendor that fails is left alone for a while.</summary>
    public CircuitBreakerOptions CircuitBreaker { get; set; } = new();

    /// <summary>How long one attempt may take.</summary>
    public AttemptTimeoutOptions AttemptTimeout { get; set; } = new();

    internal void Check(OptionsCheck check, TimeSpan connectTimeout)
    {
        RateLimiter.Check(check);
        TotalRequestTimeout.Check(check, AttemptTimeout.Timeout);
        Retry.Check(check, TotalRequestTimeout.Timeout);
        CircuitBreaker.Check(check, AttemptTimeout.Timeout);
        AttemptTimeout.Check(check, connectTimeout);
    }
}

/// <summary><c>Resilience:RateLimiter</c>: what one vendor can hold of this gateway. Reads and creates share it; their tokens need no place.</summary>
public sealed class RateLimiterOptions
{
    /// <summary>
    /// Calls open at once, the waits between attempts included. Default 100, at least 1. A call beyond it waits in the queue; what the queue cannot hold
    /// fails at once as <see cref="VendorFailure.NotReached"/>.
    /// </summary>
    public int PermitLimit { get; set; } = 100;

    /// <summary>Calls that may wait for a place, at most until their total timeout. Default 100; 0 lets none wait.</summary>
    public int QueueLimit { get; set; } = 100;

    internal void Check(OptionsCheck check)
    {
        check.Count("Resilience:RateLimiter:PermitLimit", PermitLimit, 1, 10_000);
        check.Count("Resilience:RateLimiter:QueueLimit", QueueLimit, 0, 10_000);
    }
}

/// <summary><c>Resilience:TotalRequestTimeout</c>.</summary>
public sealed class TotalRequestTimeoutOptions
{
    /// <summary>
    /// Bounds a read in all: its wait for a place, its attempts and the waits between them. Of a create it bounds what comes before the body, which does not
    /// start when less than a second is left; once it has started nothing but <see cref="AttemptTimeoutOptions"/> ends the wait. Default 25 s, over a second
    /// and longer than an attempt.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(25);

    internal void Check(OptionsCheck check, TimeSpan attempt)
    {
        const string Key = "Resilience:TotalRequestTimeout:Timeout";
        if (check.Duration(Key, Timeout, VendorCall.LeastTimeToSend) && Timeout <= attempt)
            check.Add(Key, $"is {Timeout} and an attempt may take {attempt}. Set more than Resilience:AttemptTimeout:Timeout, or lower that.");
    }
}

/// <summary><c>Resilience:Retry</c>: reads alone. Repeated are failed connections, timeouts, 408 and 5xx, and 429 when the vendor says how long to wait.</summary>
public sealed class RetryOptions
{
    /// <summary>Attempts after the first. Default 2; 0 repeats nothing.</summary>
    public int MaxRetryAttempts { get; set; } = 2;

    /// <summary>
    /// The longest wait before the first repetition, doubled for each further one; the wait itself is anything between nothing and that ("full jitter"). A
    /// Retry-After of the vendor takes its place. Default 50 ms.
    /// </summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>What the doubling stops at. Default 1 s, not under <see cref="Delay"/> and shorter than the total timeout.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Repetitions that reads earn, as a part of their number: with 0.1 ten reads pay for one. A vendor that is down gets this much more traffic and no
    /// multiple. Default 0.1, from 0 to 1.
    /// </summary>
    public double Budget { get; set; } = 0.1;

    /// <summary>Repetitions that are at hand at the start, and the most that can be saved. Default 10, at least 1.</summary>
    public int BudgetReserve { get; set; } = 10;

    internal void Check(OptionsCheck check, TimeSpan total)
    {
        check.Count("Resilience:Retry:MaxRetryAttempts", MaxRetryAttempts, 0, 10);
        check.Duration("Resilience:Retry:Delay", Delay, TimeSpan.Zero);
        if (MaxDelay < Delay || MaxDelay >= total)
        {
            check.Add(
                "Resilience:Retry:MaxDelay",
                $"is {MaxDelay}. Set at least Resilience:Retry:Delay, {Delay}, and less than Resilience:TotalRequestTimeout:Timeout, {total}.");
        }

        check.Share("Resilience:Retry:Budget", Budget);
        check.Count("Resilience:Retry:BudgetReserve", BudgetReserve, 1, 10_000);
    }
}

/// <summary>
/// <c>Resilience:CircuitBreaker</c>, for reads and creates together. Failures are failed connections, timeouts and 5xx, of the token endpoint too; a 4xx is an
/// answer, and a caller that leaves counts for nothing.
/// </summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>The part of the calls that has to fail. Default 0.5, over 0 and up to 1.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Calls within <see cref="SamplingDuration"/> under which nothing is decided. Default 10, at least 2.</summary>
    public int MinimumThroughput { get; set; } = 10;

    /// <summary>How far back calls count. Default 30 s, at least twice an attempt, so that timeouts can add up.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long nothing is sent: calls fail at once as <see cref="VendorFailure.NotReached"/>. The first call afterwards is the probe that closes the circuit
    /// or opens it again. Default 15 s, at least 0.5 s.
    /// </summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    internal void Check(OptionsCheck check, TimeSpan attempt)
    {
        var (shortest, longest) = (TimeSpan.FromSeconds(0.5), TimeSpan.FromDays(1));
        check.Share("Resilience:CircuitBreaker:FailureRatio", FailureRatio, isZeroAllowed: false);
        check.Count("Resilience:CircuitBreaker:MinimumThroughput", MinimumThroughput, 2, 10_000);
        if (SamplingDuration < 2 * attempt || SamplingDuration < shortest || SamplingDuration > longest)
        {
            check.Add(
                "Resilience:CircuitBreaker:SamplingDuration",
                $"is {SamplingDuration} and an attempt may take {attempt}. Set at least twice Resilience:AttemptTimeout:Timeout, from 00:00:00.5 to 1.00:00:00.");
        }

        if (BreakDuration < shortest || BreakDuration > longest)
            check.Add("Resilience:CircuitBreaker:BreakDuration", $"is {BreakDuration}. Set a time span from 00:00:00.5 to 1.00:00:00.");
    }
}

/// <summary><c>Resilience:AttemptTimeout</c>.</summary>
public sealed class AttemptTimeoutOptions
{
    /// <summary>
    /// Bounds one attempt of a read, its token included, and the sending of a create from the first step of connecting to the last byte of the answer. A
    /// create that runs into it once its body has started is unknown. A call to the token endpoint, for which many may wait, is bounded by
    /// <see cref="ConnectorOptions.TokenTimeout"/>. Default 10 s, over 10 ms and longer than connecting.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    // Polly takes no shorter one.
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);

    internal void Check(OptionsCheck check, TimeSpan connecting)
    {
        const string Key = "Resilience:AttemptTimeout:Timeout";
        if (check.Duration(Key, Timeout, Shortest) && Timeout <= connecting)
            check.Add(Key, $"is {Timeout} and connecting may take {connecting}. Set more than ConnectTimeout, or lower that.");
    }
}
