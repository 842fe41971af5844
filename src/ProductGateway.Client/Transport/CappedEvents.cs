namespace ProductGateway.Client.Transport;

/// <summary>A stream of events none of which may be longer than so many bytes: whoever parses it keeps an event until it is whole.</summary>
/// <param name="source">Not disposed.</param>
/// <param name="most">Bytes.</param>
/// <remarks>HTML, section 9.2.5 "Parsing an event stream" <see href="https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream"/></remarks>
internal sealed class CappedEvents(Stream source, long most) : Stream
{
    private long _eventLength;
    private long _lineLength;
    private bool _isComment;
    private bool _isAfterReturn;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="HttpRequestException">An event is too long.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count(buffer.Span[..read]);
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            var length = end < 0 ? bytes.Length : end;
            if (_lineLength == 0 && length > 0) _isComment = bytes[0] == ':';
            _lineLength += length;
            if (_eventLength + _lineLength > most) throw TooLong();
            if (end >= 0) EndLine(bytes[end], end);
            else _isAfterReturn = false;
            bytes = bytes[Math.Min(length + 1, bytes.Length)..];
        }
    }

    /// <summary>A line ends with CR, LF, or both; an empty one ends the event, and a comment is of none.</summary>
    private void EndLine(byte end, int before)
    {
        var isSecondOfTwo = end == '\n' && _isAfterReturn && before == 0;
        _isAfterReturn = end == '\r';
        if (isSecondOfTwo) return;
        if (_lineLength == 0) _eventLength = 0;
        else if (!_isComment) _eventLength += _lineLength;
        _lineLength = 0;
    }

    private HttpRequestException TooLong() => new(
        HttpRequestError.ConfigurationLimitExceeded, $"An event is larger than the {most} bytes of {nameof(HttpClient.MaxResponseContentBufferSize)}.");
}
