using System.Buffers;
using System.Globalization;
using System.Text;
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

    /// <summary>Characters for which room is made by what they may take at most.</summary>
    private const int MaxUnmeasured = 16 * 1024;

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
        // A long text is measured first: it shall not take three times its room from an answer that it fits in.
        var room = text.Length <= MaxUnmeasured ? text.Length * MaxBytesPerChar : Encoding.UTF8.GetByteCount(text);
        var target = Reserve(room + 2);
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
        for (var rest = plain.AsSpan(0, count); rest.Length > 0;)
        {
            var target = Reserve(Math.Min(rest.Length, MaxUnmeasured) * MaxBytesPerEscapedByte);
            Encoder.EncodeUtf8(rest, target, out var read, out var written);
            rest = rest[read..];
            Length += written;
        }

        ArrayPool<byte>.Shared.Return(plain);
        Write((byte)'"');
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count) Grow(count);
        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var capacity = _bytes.Length + budget.Take(Length + (long)count - _bytes.Length, wished: _bytes.Length);
        var grown = ArrayPool<byte>.Shared.Rent(capacity);
        _bytes.AsSpan(0, Length).CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = grown;
    }
}
