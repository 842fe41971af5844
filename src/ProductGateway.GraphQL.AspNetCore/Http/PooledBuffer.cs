using System.Buffers;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>A growing buffer over the shared pool: an answer is written whole before its first byte is sent.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    /// <summary>Bytes that an answer may have: one long text under many aliases must not take the memory of all.</summary>
    public const int MaxBytes = 67_108_864;

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

    public void Clear() => _length = 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count) return;
        if (count > MaxBytes - _length) throw new AnswerTooLongException();
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, Math.Min(_bytes.Length * 2, MaxBytes)));
        Written.CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
