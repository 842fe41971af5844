using System.Net;
using Polly;
using Polly.Retry;

namespace ProductGateway.Connectors.Resilience;

/// <summary>Whether a read is sent again, and after how long.</summary>
internal sealed class ReadRepetition(RetryOptions options, FailureSentences failures, Random random)
{
    public RetryBudget Budget { get; } = new(options);

    /// <summary>When the answer is yes, the repetition is paid for and <see cref="VendorCall.Delay"/> is set.</summary>
    public bool IsDue(RetryPredicateArguments<Exchange> ended)
    {
        var call = VendorCall.Of(ended.Context);
        if (ended.AttemptNumber >= options.MaxRetryAttempts || call.CallerHasLeft || !IsWorthwhile(ended.Outcome))
            return false;

        // A wait that the deadline cuts off would only keep the caller from hearing why.
        call.Delay = AskedFor(ended.Outcome) ?? FullJitter(ended.AttemptNumber);
        return call.Delay + VendorCall.LeastTimeToSend <= call.TimeLeft && Budget.TrySpend();
    }

    /// <summary>A vendor that has had too many calls gets another one only when it says from when on; a certificate does not mend in a second.</summary>
    private bool IsWorthwhile(Outcome<Exchange> outcome) => outcome switch
    {
        { Exception: VendorException { Failure: VendorFailure.RateLimited } } => AskedFor(outcome) is not null,
        { Exception: VendorException { Cause: FailureCause.TlsFailed } } => false,
        { Exception: null, Result.Response.Status: (int)HttpStatusCode.TooManyRequests } => AskedFor(outcome) is not null,
        { Exception: null, Result.Response.Status: (int)HttpStatusCode.RequestTimeout } => true,
        _ => Outage.IsOne(outcome),
    };

    private TimeSpan? AskedFor(Outcome<Exchange> outcome) => outcome switch
    {
        { Exception: VendorException { Failure: VendorFailure.RateLimited limited } } => limited.RetryAfter,
        { Exception: VendorException { Failure: VendorFailure.NotReached unreached } } => unreached.RetryAfter,
        { Exception: null, Result.Response: { IsSuccess: false } response } => failures.AskedWait(response),
        _ => null,
    };

    private TimeSpan FullJitter(int attempt)
    {
        var longest = Math.Min(options.MaxDelay.TotalMilliseconds, options.Delay.TotalMilliseconds * Math.Pow(2, attempt));
        return TimeSpan.FromMilliseconds(random.NextDouble() * longest);
    }
}
