using System.Buffers;

namespace ProductGateway.Client.Json;

/// <summary>
/// A body in rented blocks, filled as it arrives: a long answer is never moved to a larger array, and its text is never held beside its bytes.
/// </summary>
internal sealed class ResponseBody : IDisposable
{
    private const int FirstBlock = 16 * 1024;
    private const int LargestBlock = 1024 * 1024;

    private readonly List<Block> _blocks = new(1);

    private ResponseBody(int firstBlock) => _blocks.Add(new Block(ArrayPool<byte>.Shared.Rent(firstBlock), null));

    /// <summary>The whole body; not after <see cref="Dispose"/>.</summary>
    public ReadOnlySequence<byte> Bytes
        => _blocks.Count == 1 ? new(_blocks[0].Bytes, 0, _blocks[0].Filled) : new(_blocks[0], 0, _blocks[^1], _blocks[^1].Filled);

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
        foreach (var block in _blocks) ArrayPool<byte>.Shared.Return(block.Bytes);
        _blocks.Clear();
    }

    private async ValueTask FillAsync(Stream stream, CancellationToken cancellationToken)
    {
        while (true)
        {
            var block = _blocks[^1];
            if (block.Filled == block.Bytes.Length) _blocks.Add(block = Next(block));
            var read = await stream.ReadAsync(block.Bytes.AsMemory(block.Filled), cancellationToken).ConfigureAwait(false);
            if (read == 0) break;
            block.Filled += read;
        }

        _blocks[^1].Close();
    }

    private static Block Next(Block full)
    {
        full.Close();
        return new Block(ArrayPool<byte>.Shared.Rent(Math.Min(full.Bytes.Length * 2, LargestBlock)), full);
    }

    private sealed class Block(byte[] bytes, Block? previous) : ReadOnlySequenceSegment<byte>
    {
        public byte[] Bytes { get; } = bytes;

        public int Filled { get; set; }

        public void Close()
        {
            Memory = Bytes.AsMemory(0, Filled);
            if (previous is null) return;
            RunningIndex = previous.RunningIndex + previous.Filled;
            previous.Next = this;
        }
    }
}
