using Polly;
using Polly.Timeout;

namespace ProductGateway.Connectors.Resilience;

/// <summary>What tells that a vendor is down rather than that it said no.</summary>
internal static class Outage
{
    /// <summary>A failed connection, a timeout or a 5xx; its token endpoint's too.</summary>
    public static bool IsOne(Outcome<Exchange> outcome) => outcome.Exception switch
    {
        null => IsServerError(outcome.Result.Response.Status) || outcome.Result.Response.Problem is { } problem && IsConnection(problem),
        TimeoutRejectedException => true,
        VendorException failed => IsConnection(failed.Cause) || failed.Status is { } status && IsServerError(status),
        _ => false,
    };

    private static bool IsServerError(int status) => status >= 500;

    private static bool IsConnection(FailureCause cause) => cause is FailureCause.NameNotResolved or FailureCause.ConnectionFailed
        or FailureCause.ConnectTimedOut or FailureCause.TlsFailed or FailureCause.ConnectionLost or FailureCause.AttemptTimedOut;
}
