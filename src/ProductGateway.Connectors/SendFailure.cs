namespace ProductGateway.Connectors;

/// <summary>Reads the exceptions of the HTTP stack from before the head of an answer.</summary>
internal static class SendFailure
{
    public static bool IsOne(Exception e) => e is HttpRequestException or OperationCanceledException or IOException;

    public static FailureCause CauseOf(Exception e, bool attemptTimedOut) => e switch
    {
        _ when attemptTimedOut => FailureCause.AttemptTimedOut,
        OperationCanceledException => FailureCause.ConnectTimedOut,
        HttpRequestException { InnerException: ForbiddenAddressException } => FailureCause.AddressForbidden,
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => FailureCause.NameNotResolved,
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => FailureCause.TlsFailed,
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => FailureCause.ConnectionFailed,
        _ => FailureCause.ConnectionLost,
    };

    /// <summary>For a read, which has no body to tell. A create asks <see cref="RequestBody.TryWithdraw"/> instead.</summary>
    public static bool IsBeforeSending(FailureCause cause) =>
        cause is FailureCause.NameNotResolved or FailureCause.AddressForbidden or FailureCause.ConnectionFailed
            or FailureCause.ConnectTimedOut or FailureCause.TlsFailed;
}
