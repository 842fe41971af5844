using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ProductGateway.GraphQL.Response;

/// <summary>A growing text of UTF-8 JSON over the shared pool, which can be taken back to an earlier length.</summary>
/// <param name="capacity">Bytes to begin with.</param>
/// <param name="budget">Pays for what the text grows beyond them.</param>
internal sealed class ResponseBuffer(int capacity, TextBudget budget) : IBufferWriter<byte>, IDisposable
{
    // Answers are JSON and never a part of an HTML page: letters of all scripts stay letters.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private const int MaxBytesPerChar = 3;
    private const int MaxBytesPerEscapedByte = 6;
    private const int MaxNumberBytes = 64;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Slice(int start, int end) => _bytes.AsMemory(start, end - start);

    /// <summary>Forgets everything after a length that the text had before.</summary>
    public void Truncate(int length) => Length = length;

    public void Write(byte ascii)
    {
        if (Length == _bytes.Length) Grow(1);
        _bytes[Length++] = ascii;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    public void WriteNull() => Write("null"u8);

    public void WriteBoolean(bool value) => Write(value ? "true"u8 : "false"u8);

    /// <summary>Writes the invariant text of a value, which is ASCII that needs no escaping and at most 64 bytes long.</summary>
    public void WriteFormatted<T>(T value, ReadOnlySpan<char> format = default)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(Reserve(MaxNumberBytes), out var written, format, CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a JSON string, quotes and escapes included. Half a surrogate pair becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        var target = Reserve((text.Length * MaxBytesPerChar) + 2);
        target[0] = (byte)'"';
        Utf8.FromUtf16(text, target[1..], out _, out var written);
        if (Encoder.FindFirstCharacterToEncodeUtf8(target.Slice(1, written)) is var first and >= 0)
        {
            Escape(Length + 1 + first, written - first);
            return;
        }

        target[written + 1] = (byte)'"';
        Length += written + 2;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 1));

    /// <summary>Gives the bytes back to the pool. May be called again.</summary>
    public void Dispose()
    {
        var bytes = _bytes;
        _bytes = [];
        Length = 0;
        if (bytes.Length > 0) ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>Ends a string whose bytes from <paramref name="start"/> on stand in the buffer as they came.</summary>
    private void Escape(int start, int count)
    {
        var plain = ArrayPool<byte>.Shared.Rent(count);
        _bytes.AsSpan(start, count).CopyTo(plain);
        Length = start;
        Encoder.EncodeUtf8(plain.AsSpan(0, count), Reserve((count * MaxBytesPerEscapedByte) + 1), out _, out var written);
        ArrayPool<byte>.Shared.Return(plain);
        Length += written;
        Write((byte)'"');
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count) Grow(count);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var capacity = Math.Max(Length + (long)count, _bytes.Length * 2L);
        budget.Take((int)Math.Min(capacity - _bytes.Length, int.MaxValue));
        var grown = ArrayPool<byte>.Shared.Rent((int)capacity);
        _bytes.AsSpan(0, Length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
