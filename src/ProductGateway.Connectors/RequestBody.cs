using System.Net;
using System.Net.Http.Headers;

namespace ProductGateway.Connectors;

/// <summary>
/// The JSON body of a create, and the one bit that decides what a failure means: once <see cref="BodyStarted"/> is set the vendor may
/// have applied the create, before that it cannot have. Exception types do not tell: a connect timeout and a response timeout look alike.
/// </summary>
internal sealed class RequestBody : HttpContent
{
    private const int Waiting = 0, Started = 1, Withdrawn = 2;

    private readonly ReadOnlyMemory<byte> _json;
    private readonly TimeProvider _clock;
    private int _state;

    public RequestBody(ReadOnlyMemory<byte> json, TimeProvider clock)
    {
        _json = json;
        _clock = clock;
        StartedAt = clock.GetUtcNow();
        Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
    }

    public bool BodyStarted => Volatile.Read(ref _state) == Started;

    /// <summary>When the first byte was handed to the connection; until then, when the body was made.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Makes sure that the body never starts. False: it has started, and the call must be seen through.</summary>
    public bool TryWithdraw() => Interlocked.CompareExchange(ref _state, Withdrawn, Waiting) != Started;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var startedAt = _clock.GetUtcNow();
        var before = Interlocked.CompareExchange(ref _state, Started, Waiting);
        if (before == Withdrawn)
            throw new OperationCanceledException("The request was withdrawn before its body started.");

        // .NET enters a second time when a pooled connection turns out to be closed; the first entry is the moment that counts.
        if (before == Waiting)
            StartedAt = startedAt;

        return stream.WriteAsync(_json, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _json.Length;
        return true;
    }
}
