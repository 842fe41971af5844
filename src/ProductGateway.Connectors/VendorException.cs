using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Connectors;

/// <summary>A vendor call that failed: <see cref="Failure"/> is for the client, everything else here is for the log.</summary>
/// <remarks>
/// It never has an inner exception: the texts of the HTTP stack carry addresses. What is lost with it is told by <see cref="Cause"/>.
/// </remarks>
public sealed class VendorException : Exception
{
    internal VendorException(string vendor, VendorFailure failure, FailureCause cause, int? status = null, string? detail = null)
        : base($"{vendor}: {failure.Message} ({cause}{Also("status ", status)}{Also("", detail)}{Also("vendor trace ", failure.TraceId)})")
    {
        Vendor = vendor;
        Failure = failure;
        Cause = cause;
        Status = status;
    }

    /// <summary>The vendor's name: Microsoft, SuperOffice or 24SevenOffice.</summary>
    public string Vendor { get; }

    /// <summary>What a client may see.</summary>
    public VendorFailure Failure { get; }

    /// <summary>For the log only.</summary>
    public FailureCause Cause { get; }

    /// <summary>For the log only: the HTTP status that decided; null when no answer came.</summary>
    public int? Status { get; }

    private static string Also(string name, object? value) => value is null ? "" : $", {name}{value}";
}

/// <summary>What stopped a vendor call, for the log and for counting.</summary>
public enum FailureCause
{
    /// <summary>The host name has no address.</summary>
    NameNotResolved,

    /// <summary>The host is neither configured nor SuperOffice's for a tenant, or it resolved to an address that it may not have.</summary>
    AddressForbidden,

    /// <summary>The connection was refused or reset before the request was sent.</summary>
    ConnectionFailed,

    /// <summary>The connection did not stand within <see cref="ConnectorOptions.ConnectTimeout"/>.</summary>
    ConnectTimedOut,

    /// <summary>The TLS handshake failed.</summary>
    TlsFailed,

    /// <summary>The connection ended before a whole answer was there.</summary>
    ConnectionLost,

    /// <summary>
    /// No whole answer within <see cref="AttemptTimeoutOptions.Timeout"/>, or what was left of the total timeout; at sign-in, within
    /// <see cref="ConnectorOptions.TokenTimeout"/>.
    /// </summary>
    AttemptTimedOut,

    /// <summary>The circuit breaker let nothing through.</summary>
    CircuitOpen,

    /// <summary>The limiter had no place and its queue was full.</summary>
    LimiterFull,

    /// <summary>Before anything was sent, <see cref="TotalRequestTimeoutOptions.Timeout"/> was over or too little of it left.</summary>
    OutOfTime,

    /// <summary>The status alone decided.</summary>
    Status,

    /// <summary>A 3xx; redirects are not followed.</summary>
    Redirected,

    /// <summary>A success without a body.</summary>
    EmptyBody,

    /// <summary>The body is not JSON in UTF-8 by its Content-Type.</summary>
    ForeignContentType,

    /// <summary>The body is larger than 2 MB after decompression.</summary>
    TooLarge,

    /// <summary>The body does not parse, or nests deeper than 64.</summary>
    InvalidJson,

    /// <summary>The body is JSON but not what is documented: a resource without a usable id, a page that is not whole.</summary>
    UnexpectedShape,

    /// <summary>The token endpoint refused the credentials, or SuperOffice the question where the tenant is.</summary>
    TokenRefused,

    /// <summary>The token endpoint answered with something that is not a token.</summary>
    TokenUnusable,

    /// <summary>SuperOffice does not serve the tenant now: maintenance, suspension, or it is gone.</summary>
    TenantNotServed,
}
