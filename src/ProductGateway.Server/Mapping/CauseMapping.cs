using System.Diagnostics;
using System.Globalization;
using ProductGateway.Connectors;

namespace ProductGateway.Server.Mapping;

/// <summary>What stopped a vendor call, in the words that developers read in <c>extensions.cause</c>.</summary>
internal static class CauseMapping
{
    /// <summary>SCREAMING_SNAKE; where the status alone decided, with it: <c>STATUS_502</c>.</summary>
    public static string Word(VendorException failed) => failed.Cause switch
    {
        FailureCause.NameNotResolved => "NAME_RESOLUTION",
        FailureCause.AddressForbidden => "ADDRESS_FORBIDDEN",
        FailureCause.ConnectionFailed => "CONNECTION_REFUSED",
        FailureCause.ConnectTimedOut => "CONNECT_TIMEOUT",
        FailureCause.TlsFailed => "TLS",
        FailureCause.ConnectionLost => "CONNECTION_RESET",
        FailureCause.AttemptTimedOut => "TIMEOUT",
        FailureCause.CircuitOpen => "CIRCUIT_OPEN",
        FailureCause.LimiterFull => "LIMITER_FULL",
        FailureCause.OutOfTime => "OUT_OF_TIME",
        FailureCause.Status or FailureCause.Redirected => string.Create(CultureInfo.InvariantCulture, $"STATUS_{failed.Status}"),
        FailureCause.EmptyBody => "EMPTY_BODY",
        FailureCause.ForeignContentType => "FOREIGN_CONTENT_TYPE",
        FailureCause.TooLarge => "TOO_LARGE",
        FailureCause.InvalidJson => "BAD_JSON",
        FailureCause.UnexpectedShape => "UNEXPECTED_SHAPE",
        FailureCause.TokenRefused => "TOKEN_REFUSED",
        FailureCause.TokenUnusable => "TOKEN_UNUSABLE",
        FailureCause.TenantNotServed => "TENANT_NOT_SERVED",
        _ => throw new UnreachableException($"a cause without a word: {failed.Cause}"),
    };
}
