using System.Buffers;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>A growing buffer over the shared pool: an answer is written whole before its first byte is sent.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count) return;
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, checked(_bytes.Length * 2)));
        Written.CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
