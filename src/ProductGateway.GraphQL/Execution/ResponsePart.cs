using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A value that is still to come, in the text of the part around it.</summary>
/// <param name="Position">Where the value belongs.</param>
/// <param name="Offset">Where its text belongs.</param>
/// <param name="Completion">Ends when nothing below waits any more. Errors are no exceptions here: it fails only with <see cref="AnswerTooLongException"/>.</param>
internal readonly record struct ResponseGap(ResponsePosition Position, int Offset, Task<ResponsePart> Completion);

/// <summary>
/// What could be written without waiting: the text of one value, with gaps for the values that come later, each a part of its own. Null may
/// spread from a late value over text that is written already; that text is left out when the parts are put together.
/// </summary>
internal sealed class ResponsePart(ResponsePosition top, ResponseBuffer text)
{
    private static readonly byte[] Null = [.. "null"u8];

    private List<ResponseGap>? _gaps;
    private int _finished;

    /// <summary>The position whose value this is.</summary>
    public ResponsePosition Top { get; } = top;

    public ResponseBuffer Text { get; } = text;

    /// <summary>In the order in which they were left.</summary>
    public List<ResponseGap> Gaps => _gaps ??= [];

    /// <summary>Bytes that the text of a late value begins with.</summary>
    public const int SmallCapacity = 512;

    public bool HasGaps => _gaps is not null;

    /// <summary>
    /// Waits for everything below, also for what null has made void: nothing runs on when the response is complete. Called again after
    /// each field of a mutation, it waits for what is new.
    /// </summary>
    public async ValueTask FinishAsync()
    {
        for (; _finished < Gaps.Count; _finished++) await ((Task)Gaps[_finished].Completion).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Puts the finished parts together.</summary>
    /// <exception cref="AnswerTooLongException">A part did not come to its end.</exception>
    public void AppendTo(ResponseText response)
    {
        var written = 0;
        foreach (var gap in _gaps ?? [])
        {
            if (OutermostNull(gap.Position) is not { } nulled)
            {
                response.Add(Text, written, gap.Offset);
                gap.Completion.GetAwaiter().GetResult().AppendTo(response);
                written = gap.Offset;
            }
            else if (nulled.Start >= written)
            {
                response.Add(Text, written, nulled.Start);
                response.Add(Null);
                written = nulled.End;
            }
        }

        response.Add(Text, written, Text.Length);
    }

    /// <summary>The highest position of this part, from the given one upwards, at which null has come to rest.</summary>
    private ResponsePosition? OutermostNull(ResponsePosition position)
    {
        ResponsePosition? outermost = null;
        for (var at = position; at != Top; at = at.Parent!)
        {
            if (at.IsNulled) outermost = at;
        }

        return outermost;
    }
}
