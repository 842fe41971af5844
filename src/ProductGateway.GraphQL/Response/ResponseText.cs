using System.Buffers;

namespace ProductGateway.GraphQL.Response;

/// <summary>The finished text of an answer, in stretches of several buffers.</summary>
public sealed class ResponseText : IDisposable
{
    private readonly List<Stretch> _stretches = new(3);

    internal ResponseText()
    {
    }

    /// <summary>Bytes in all.</summary>
    public int Length { get; private set; }

    /// <summary>Writes the text; nothing is flushed.</summary>
    /// <param name="output">Gets UTF-8 without a byte order mark.</param>
    public void WriteTo(IBufferWriter<byte> output)
    {
        foreach (var stretch in _stretches) output.Write(stretch.Utf8.Span);
    }

    /// <summary>Gives the buffers back to the pool: the text is gone. May be called again.</summary>
    public void Dispose()
    {
        foreach (var stretch in _stretches) stretch.Owner?.Dispose();
        _stretches.Clear();
        Length = 0;
    }

    internal void Add(ReadOnlyMemory<byte> literal) => Add(new Stretch(literal, null));

    /// <summary>Adds a stretch of a buffer, which belongs to the text from now on and must not change.</summary>
    internal void Add(ResponseBuffer buffer, int start, int end) => buffer.AddTo(this, start, end);

    internal void Add(ReadOnlyMemory<byte> utf8, ResponseBuffer owner) => Add(new Stretch(utf8, owner));

    internal void Add(ResponseText other)
    {
        foreach (var stretch in other._stretches) Add(stretch);
    }

    private void Add(Stretch stretch)
    {
        if (stretch.Utf8.Length > AnswerTooLongException.MaxBytes - Length) throw new AnswerTooLongException();
        Length += stretch.Utf8.Length;
        _stretches.Add(stretch);
    }

    private readonly record struct Stretch(ReadOnlyMemory<byte> Utf8, ResponseBuffer? Owner);
}
