namespace ProductGateway.Client;

/// <summary>What one call does otherwise than its client.</summary>
public sealed record OperationOptions
{
    /// <summary>
    /// Added to the request; a name that the client sends by default is replaced. A name or a value that no header may have is the caller's mistake:
    /// the call throws <see cref="FormatException"/>, or <see cref="InvalidOperationException"/> for a header that belongs to the body.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>
    /// From the call to the last byte of the answer, retries of message handlers included; of a subscription, until the server has accepted it.
    /// Null: <see cref="HttpClient.Timeout"/>, which bounds it in any case when the client was made with an <see cref="HttpClient"/> of yours. When it is over the result has a <see cref="OperationFailure.Transport"/>.
    /// </summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Where to send it; a relative address counts from <see cref="HttpClient.BaseAddress"/>, or without it from <see cref="ClientOptions.Endpoint"/>. Null: the client's own endpoint.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// Sent as <c>Idempotency-Key</c> with a mutation. Null: a new one is made for the call, and stays the same when a message handler repeats the
    /// request. Give your own to repeat a call that you cannot finish in one process.
    /// </summary>
    public string? IdempotencyKey { get; init; }

    private static IReadOnlyDictionary<string, string> NoHeaders { get; } = new Dictionary<string, string>();
}
