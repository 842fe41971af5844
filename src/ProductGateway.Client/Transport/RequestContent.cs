using System.Net;
using System.Net.Http.Headers;

namespace ProductGateway.Client.Transport;

/// <summary>
/// The request's body. It can be sent again by a message handler. Its memory goes back to the pool only when nothing writes it any more: a server
/// may answer while the body is still on its way.
/// </summary>
internal sealed class RequestContent : HttpContent
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly OperationRequest _request;
    private readonly ReadOnlyMemory<byte> _body;
    private int _writing;
    private bool _disposed;

    public RequestContent(OperationRequest request)
    {
        (_request, _body) = (request, request.Close());
        Headers.ContentType = Json;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        lock (_request)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _writing++;
        }

        try
        {
            await stream.WriteAsync(_body, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            bool last;
            lock (_request) last = --_writing == 0 && _disposed;
            if (last) _request.Dispose();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        => stream.Write(_body.Span);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        bool idle;
        lock (_request)
        {
            idle = _writing == 0 && !_disposed;
            _disposed = true;
        }

        if (idle) _request.Dispose();
        base.Dispose(disposing);
    }
}
