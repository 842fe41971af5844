namespace ProductGateway.Connectors;

/// <summary>Why a vendor call has no result, in the words that a client may see.</summary>
/// <remarks>
/// The family is closed. The cases differ in what is known about the call: nothing was sent (<see cref="NotReached"/>), the vendor
/// refused (<see cref="AuthRefused"/>, <see cref="Rejected"/>, <see cref="RateLimited"/>), or nothing is known (<see cref="Unknown"/>
/// after a create, <see cref="Unusable"/> after a read).
/// </remarks>
public abstract record VendorFailure
{
    private VendorFailure(string message) => Message = message;

    /// <summary>One sentence: what happened and what to do. Carries no address, header, body or credential.</summary>
    public string Message { get; }

    /// <summary>
    /// The vendor's own id of the call, when it sent one, else the one that it was sent when no answer came; at most 128 printable characters.
    /// </summary>
    public string? TraceId { get; init; }

    /// <summary>
    /// The request never reached the vendor, or the gateway could not sign in there: nothing was applied, repeating is safe.
    /// </summary>
    /// <param name="Message">The safe sentence.</param>
    /// <param name="RetryAfter">How long to wait, when the token endpoint said so, or the circuit is known to stay open that long.</param>
    public sealed record NotReached(string Message, TimeSpan? RetryAfter = null) : VendorFailure(Message);

    /// <summary>The credentials were refused: by the token endpoint, or with 401 or 403 after one renewal. Nothing was applied.</summary>
    /// <param name="Message">The safe sentence.</param>
    public sealed record AuthRefused(string Message) : VendorFailure(Message);

    /// <summary>The vendor refused this request with a 4xx status. Nothing was applied, and repeating it unchanged will not help.</summary>
    /// <param name="Message">The safe sentence.</param>
    /// <param name="Status">The HTTP status, 400 to 499.</param>
    /// <param name="VendorCode">The vendor's own code; null when the body had none.</param>
    /// <param name="VendorMessage">
    /// The vendor's own text, at most 500 characters, without control characters; null when the body had none.
    /// </param>
    /// <param name="Fields">What the vendor says about single members, in its order; empty when it names none.</param>
    public sealed record Rejected(
        string Message, int Status, string? VendorCode, string? VendorMessage, IReadOnlyList<VendorFieldMessage> Fields) : VendorFailure(Message);

    /// <summary>429: too many calls. Nothing was applied.</summary>
    /// <param name="Message">The safe sentence.</param>
    /// <param name="RetryAfter">
    /// From the Retry-After header, else from a number of seconds in the vendor's text; null when neither says.
    /// </param>
    public sealed record RateLimited(string Message, TimeSpan? RetryAfter) : VendorFailure(Message);

    /// <summary>A create was sent and no usable answer came back: it may have been applied. Never repeated by the connector.</summary>
    /// <param name="Message">The safe sentence.</param>
    /// <param name="SentAt">When the first byte of the body was handed to the connection, UTC.</param>
    public sealed record Unknown(string Message, DateTimeOffset SentAt) : VendorFailure(Message);

    /// <summary>A read was sent and no usable answer came back: 5xx, a redirect, a broken, oversized or foreign body, a timeout.</summary>
    /// <param name="Message">The safe sentence.</param>
    public sealed record Unusable(string Message) : VendorFailure(Message);
}

/// <summary>A vendor's complaint about one member of the request.</summary>
/// <param name="Target">The member as the vendor names it, for example <c>requestedSignatures[0]</c>; at most 200 characters.</param>
/// <param name="Message">The vendor's text or keyword, at most 500 characters.</param>
public sealed record VendorFieldMessage(string Target, string Message);
