using System.Buffers;
using System.Text;

namespace ProductGateway.Client.Json;

/// <summary>
/// A body in rented blocks, filled as it arrives: a long answer is never moved to a larger array, and its text is never held beside its bytes.
/// </summary>
internal sealed class ResponseBody : IDisposable
{
    private const int FirstBlock = 16 * 1024;
    private const int LargestBlock = 1024 * 1024;

    private readonly Block _first;
    private Block _last;

    private ResponseBody(int firstBlock) => _first = _last = new Block(ArrayPool<byte>.Shared.Rent(firstBlock), null);

    /// <summary>What was read, as UTF-8 without a byte order mark; not after <see cref="Dispose"/>.</summary>
    public ReadOnlySequence<byte> Bytes
        => _first == _last ? new(_first.Bytes, TextStart, _first.Filled - TextStart) : new(_first, TextStart, _last, _last.Filled);

    /// <summary>Whether there is more than was to be read.</summary>
    public bool IsCut { get; private set; }

    private int TextStart => _first.Bytes.AsSpan(0, _first.Filled).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;

    /// <summary>Reads to the end, or little further than <paramref name="most"/> bytes.</summary>
    /// <exception cref="HttpRequestException">The body broke off.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, long most, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is seen without a second block.
        var length = Math.Min(content.Headers.ContentLength ?? FirstBlock, LargestBlock - 1);
        var body = new ResponseBody((int)length + 1);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            if (CharsetOf(content) is { } charset) stream = Encoding.CreateTranscodingStream(stream, charset, Encoding.UTF8);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, most, cancellationToken).ConfigureAwait(false);
            }

            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        for (var block = _last; block is not null; block = block.Previous) ArrayPool<byte>.Shared.Return(block.Bytes);
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

    private async ValueTask FillAsync(Stream stream, long most, CancellationToken cancellationToken)
    {
        while (!IsCut)
        {
            if (_last.Filled == _last.Bytes.Length) _last = Next(_last);
            var read = await stream.ReadAsync(_last.Bytes.AsMemory(_last.Filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            _last.Filled += read;
            most -= read;
            IsCut = most < 0;
        }

        _last.Close();
    }

    private static Block Next(Block full)
    {
        full.Close();
        return new Block(ArrayPool<byte>.Shared.Rent(Math.Min(full.Bytes.Length * 2, LargestBlock)), full);
    }

    private sealed class Block(byte[] bytes, Block? previous) : ReadOnlySequenceSegment<byte>
    {
        public byte[] Bytes { get; } = bytes;

        public Block? Previous { get; } = previous;

        public int Filled { get; set; }

        public void Close()
        {
            Memory = Bytes.AsMemory(0, Filled);
            if (Previous is null) return;
            RunningIndex = Previous.RunningIndex + Previous.Filled;
            Previous.Next = this;
        }
    }
}
