using System.Buffers;
using System.IO.Pipelines;

namespace ProductGateway.GraphQL.Response;

/// <summary>The finished text of an answer, in stretches of several buffers.</summary>
public sealed class ResponseText : IDisposable
{
    private const int BytesAtATime = 65_536;

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

    /// <summary>Writes and flushes the text, so much at a time that a slow reader makes the writer wait instead of the output grow. A reader who is gone ends it.</summary>
    /// <param name="output">Gets UTF-8 without a byte order mark.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public async ValueTask WriteToAsync(PipeWriter output, CancellationToken cancellation)
    {
        var unflushed = 0;
        foreach (var stretch in _stretches)
        {
            for (var rest = stretch.Utf8; !rest.IsEmpty;)
            {
                var piece = rest[..Math.Min(rest.Length, BytesAtATime - unflushed)];
                output.Write(piece.Span);
                rest = rest[piece.Length..];
                unflushed += piece.Length;
                if (unflushed < BytesAtATime) continue;
                if ((await output.FlushAsync(cancellation)).IsCompleted) return;
                unflushed = 0;
            }
        }

        await output.FlushAsync(cancellation);
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
