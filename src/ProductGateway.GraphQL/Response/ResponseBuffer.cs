using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ProductGateway.GraphQL.Response;

/// <summary>
/// A growing text of UTF-8 JSON, which can be taken back to an earlier length. It grows by blocks of the shared pool, and is never copied to
/// grow: who doubles an array takes far more than the text has, and the pool keeps it.
/// </summary>
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

    /// <summary>Bytes of a block at most, but for a single long text that is needed whole: its block is not of the pool.</summary>
    private const int MaxBlock = 1 << 20;

    /// <summary>The blocks before the last one, each as long as to the start of the next.</summary>
    private readonly List<Block> _full = [];
    private Block _last = Block.Rent(start: 0, capacity, paid: 0);

    public int Length { get; private set; }

    /// <summary>Adds a part of the text to a response, in one stretch for each block that it touches, and in one at least: the response owns the buffer then.</summary>
    public void AddTo(ResponseText response, int start, int end)
    {
        for (var i = 0; i < _full.Count && start < end; i++)
        {
            var blockEnd = i + 1 < _full.Count ? _full[i + 1].Start : _last.Start;
            if (start >= blockEnd) continue;
            var stretchEnd = Math.Min(end, blockEnd);
            response.Add(_full[i].Slice(start, stretchEnd), this);
            start = stretchEnd;
        }

        response.Add(start < end ? _last.Slice(start, end) : default, this);
    }

    /// <summary>Forgets everything after a length that the text had before.</summary>
    public void Truncate(int length)
    {
        while (length < _last.Start)
        {
            budget.Give(_last.Paid);
            _last.Return();
            _last = _full[^1];
            _full.RemoveAt(_full.Count - 1);
        }

        Length = length;
    }

    public void Write(byte ascii)
    {
        Reserve(1)[0] = ascii;
        Length++;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        while (utf8.Length > 0)
        {
            var target = Reserve(1);
            var count = Math.Min(utf8.Length, target.Length);
            utf8[..count].CopyTo(target);
            utf8 = utf8[count..];
            Length += count;
        }
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
        return _last.From(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => Reserve(Math.Max(sizeHint, 1));

    /// <summary>Gives the bytes back to the pool. May be called again.</summary>
    public void Dispose()
    {
        foreach (var block in _full) block.Return();
        _full.Clear();
        _last.Return();
        _last = default;
        Length = 0;
    }

    /// <summary>Ends a string whose bytes from <paramref name="start"/> on stand in the buffer as they came.</summary>
    private void Escape(int start, int count)
    {
        var plain = Block.Rent(start, count, paid: 0);
        _last.From(start).Span[..count].CopyTo(plain.From(start).Span);
        Length = start;
        for (var rest = plain.From(start).Span[..count]; rest.Length > 0;)
        {
            var target = Reserve(Math.Min(rest.Length, MaxUnmeasured) * MaxBytesPerEscapedByte);
            Encoder.EncodeUtf8(rest, target, out var read, out var written);
            rest = rest[read..];
            Length += written;
        }

        plain.Return();
        Write((byte)'"');
    }

    private Span<byte> Reserve(int count)
    {
        if (_last.End - Length < count) Grow(count);
        return _last.From(Length).Span;
    }

    private void Grow(int count)
    {
        var paid = budget.Take(count, wished: Math.Min(2 * (_last.End - _last.Start), MaxBlock));
        _full.Add(_last);
        _last = Block.Rent(Length, paid, paid);
    }

    /// <param name="Bytes">May be longer than what is used of them.</param>
    /// <param name="Start">Where in the text they begin.</param>
    /// <param name="End">Where in the text they end when they are full.</param>
    /// <param name="Paid">What the budget paid for them.</param>
    private readonly record struct Block(byte[] Bytes, int Start, int End, int Paid)
    {
        public static Block Rent(int start, int capacity, int paid)
        {
            var bytes = capacity <= MaxBlock ? ArrayPool<byte>.Shared.Rent(capacity) : GC.AllocateUninitializedArray<byte>(capacity);
            return new Block(bytes, start, start + capacity, paid);
        }

        public Memory<byte> Slice(int start, int end) => Bytes.AsMemory(start - Start, end - start);

        public Memory<byte> From(int start) => Slice(start, End);

        public void Return()
        {
            if (Bytes is { Length: <= MaxBlock }) ArrayPool<byte>.Shared.Return(Bytes);
        }
    }
}
