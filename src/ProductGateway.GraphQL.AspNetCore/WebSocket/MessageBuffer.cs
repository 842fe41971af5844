using System.Buffers;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>One message on its way, in an array of the shared pool. Holds none until it is written to.</summary>
internal sealed class MessageBuffer : IBufferWriter<byte>, IDisposable
{
    private const int MinBytes = 512;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <summary>Gives the array back to the pool. May be called again.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        _length = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    private void Reserve(int count)
    {
        if (_bytes.Length - _length >= count) return;
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(MinBytes, Math.Max(_length + count, _bytes.Length * 2)));
        Written.CopyTo(grown);
        if (_bytes.Length > 0) ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
