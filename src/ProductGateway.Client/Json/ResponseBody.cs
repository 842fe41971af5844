using System.Buffers;
using System.Text;

namespace ProductGateway.Client.Json;

/// <summary>
/// A body while it arrives, as UTF-8 without a byte order mark. What is not read yet stands in one rented array, which grows only with a value that
/// must be read in one piece: the whole is never held.
/// </summary>
internal sealed class ResponseBody : IDisposable
{
    /// <summary>Bytes of a body's beginning that are kept, for a body that turns out to be something else.</summary>
    public const int OpeningBytes = OperationFailure.Http.BodyLength * 4;

    private const int FirstRoom = 16 * 1024;
    private const int LargestFirstRoom = 64 * 1024;

    private readonly Stream _source = Stream.Null;
    private readonly long? _announced;
    private readonly long _most;
    private readonly CancellationToken _cancellation;
    private byte[] _bytes = [];
    private int _end;
    private long _arrived;
    private byte[]? _opening;
    private ReadOnlyMemory<byte> _unread;

    private ResponseBody(ReadOnlyMemory<byte> whole) => (_unread, HasEnded) = (whole, true);

    private ResponseBody(Stream source, long? announced, long most, CancellationToken cancellation)
    {
        (_source, _announced, _most, _cancellation) = (source, announced, most, cancellation);
        // One byte more than announced, so that the end is seen without a larger array.
        _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Clamp((announced ?? FirstRoom) + 1, OpeningBytes, LargestFirstRoom));
    }

    /// <summary>What has arrived and is not consumed; until the next <see cref="FillAsync"/>.</summary>
    public ReadOnlySpan<byte> Unread => _unread.Span;

    /// <summary>Whether nothing comes after <see cref="Unread"/>.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>A body that is all here, of a longer conversation; it is not copied.</summary>
    public static ResponseBody Of(ReadOnlyMemory<byte> whole) => new(whole);

    /// <summary>Waits for the first bytes.</summary>
    /// <param name="content">Read to its end by whoever fills, and not disposed.</param>
    /// <param name="most">Bytes that may come.</param>
    /// <param name="cancellationToken">For all that is read.</param>
    /// <exception cref="HttpRequestException">The body broke off.</exception>
    public static async ValueTask<ResponseBody> OpenAsync(HttpContent content, long most, CancellationToken cancellationToken)
    {
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        if (CharsetOf(content) is { } charset) stream = Encoding.CreateTranscodingStream(stream, charset, Encoding.UTF8, leaveOpen: true);
        var body = new ResponseBody(stream, content.Headers.ContentLength, most, cancellationToken);
        try
        {
            do await body.FillAsync().ConfigureAwait(false);
            while (!body.HasEnded && body.Unread.Length < Encoding.UTF8.Preamble.Length);
            if (body.Unread.StartsWith(Encoding.UTF8.Preamble)) body.Consume(Encoding.UTF8.Preamble.Length);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Gives up the first bytes of <see cref="Unread"/>.</summary>
    public void Consume(int count) => _unread = _unread[count..];

    /// <summary>
    /// Waits until <see cref="Unread"/> has more bytes at its end, or has ended. Where much is unread a long value is on its way, and whoever reads it
    /// looks at it from its start again: an eighth more has to come, so that this costs in proportion to the value.
    /// </summary>
    /// <exception cref="HttpRequestException">The body broke off, or is larger than it may be.</exception>
    /// <exception cref="UnexpectedJsonException">It has ended.</exception>
    public async ValueTask FillAsync()
    {
        if (HasEnded) throw new UnexpectedJsonException("The JSON ends too early.");
        MakeRoom();
        var unread = _unread.Length;
        var wanted = unread > LargestFirstRoom ? unread + (unread / 8) : 0;
        try
        {
            do
            {
                var read = await _source.ReadAsync(_bytes.AsMemory(_end), _cancellation).ConfigureAwait(false);
                unread += read;
                Count(read);
            }
            // When all that was announced is here, its end is too.
            while (!HasEnded && _end < _bytes.Length && (_arrived == _announced || unread < wanted));
        }
        catch (Exception exception) when (exception is not (IOException or HttpRequestException or OperationCanceledException))
        {
            // Whatever breaks the body is not to be taken for something that stands in it.
            throw new HttpRequestException(HttpRequestError.ResponseEnded, exception.Message, exception);
        }

        _unread = _bytes.AsMemory(_end - unread, unread);
    }

    /// <summary>The body's first <see cref="OpeningBytes"/>, read further if it need be.</summary>
    /// <exception cref="HttpRequestException">The body broke off.</exception>
    public async ValueTask<string> OpeningAsync()
    {
        while (!HasEnded && _opening is null && _end < OpeningBytes) await FillAsync().ConfigureAwait(false);
        var opening = (_opening ?? _bytes).AsSpan(0, _opening?.Length ?? Math.Min(_end, OpeningBytes));
        return Encoding.UTF8.GetString(opening.StartsWith(Encoding.UTF8.Preamble) ? opening[Encoding.UTF8.Preamble.Length..] : opening);
    }

    public void Dispose()
    {
        var bytes = _bytes;
        (_bytes, _unread) = ([], default);
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Null for UTF-8, which JSON is when nobody says otherwise, and for a name that nobody knows.</summary>
    private static Encoding? CharsetOf(HttpContent content)
    {
        if (content.Headers.ContentType?.CharSet is not { } name || name.Equals("utf-8", StringComparison.OrdinalIgnoreCase)) return null;
        try
        {
            return Encoding.GetEncoding(name.Trim('"')) is { } encoding && encoding.CodePage != Encoding.UTF8.CodePage ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Count(int read)
    {
        HasEnded = read == 0;
        _end += read;
        _arrived += read;
        if (_arrived > _most) throw new HttpRequestException(
            HttpRequestError.ConfigurationLimitExceeded, $"The answer is larger than the {_most} bytes of {nameof(HttpClient.MaxResponseContentBufferSize)}.");
    }

    /// <summary>Only a full array is tidied, and one that is still half full afterwards becomes a larger one: no byte is moved often.</summary>
    private void MakeRoom()
    {
        if (_end < _bytes.Length) return;
        _opening ??= _bytes.AsSpan(0, Math.Min(_end, OpeningBytes)).ToArray();
        var old = _bytes;
        if (_unread.Length > old.Length / 2) _bytes = ArrayPool<byte>.Shared.Rent(old.Length * 2);
        _unread.CopyTo(_bytes);
        _end = _unread.Length;
        _unread = _bytes.AsMemory(0, _end);
        if (old != _bytes) ArrayPool<byte>.Shared.Return(old);
    }
}
