namespace ProductGateway.GraphQL.Response;

/// <summary>What is left of <see cref="AnswerTooLongException.MaxBytes"/> for all buffers of one answer.</summary>
internal sealed class TextBudget
{
    private long _left = AnswerTooLongException.MaxBytes;

    /// <exception cref="AnswerTooLongException">So much is not left.</exception>
    public void Take(int bytes)
    {
        if (Interlocked.Add(ref _left, -bytes) < 0) throw new AnswerTooLongException();
    }
}
