using System.Buffers;

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

    /// <summary>The whole body; not after <see cref="Dispose"/>.</summary>
    public ReadOnlySequence<byte> Bytes
        => _first == _last ? new(_first.Bytes, 0, _first.Filled) : new(_first, 0, _last, _last.Filled);

    /// <summary>Reads to the end.</summary>
    /// <exception cref="HttpRequestException">The body broke off.</exception>
    public static async ValueTask<ResponseBody> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the end is seen without a second block.
        var length = Math.Min(content.Headers.ContentLength ?? FirstBlock, LargestBlock - 1);
        var body = new ResponseBody((int)length + 1);
        try
        {
            var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                await body.FillAsync(stream, cancellationToken).ConfigureAwait(false);
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

    private async ValueTask FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_last.Filled == _last.Bytes.Length) _last = Next(_last);
            var read = await stream.ReadAsync(_last.Bytes.AsMemory(_last.Filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            _last.Filled += read;
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
