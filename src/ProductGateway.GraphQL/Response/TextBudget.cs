namespace ProductGateway.GraphQL.Response;

/// <summary>What is left of <see cref="AnswerTooLongException.MaxBytes"/> for all buffers of one answer.</summary>
internal sealed class TextBudget
{
    private long _left = AnswerTooLongException.MaxBytes;

    /// <summary>Takes what is wished, but for more than is needed no more than half of what is left: other buffers shall grow too.</summary>
    /// <exception cref="AnswerTooLongException">So much as is needed is not left.</exception>
    public int Take(long needed, int wished)
    {
        while (true)
        {
            var left = Volatile.Read(ref _left);
            if (needed > left) throw new AnswerTooLongException();
            var taken = Math.Max(needed, Math.Min(wished, left / 2));
            if (Interlocked.CompareExchange(ref _left, left - taken, left) == left) return (int)taken;
        }
    }

    /// <summary>Gives back what was taken for a text that is no more.</summary>
    public void Give(int taken) => Interlocked.Add(ref _left, taken);
}
