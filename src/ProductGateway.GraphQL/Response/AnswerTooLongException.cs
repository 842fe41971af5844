namespace ProductGateway.GraphQL.Response;

/// <summary>An answer has more than <see cref="MaxBytes"/> bytes: one long text under many aliases must not take the memory of all.</summary>
public sealed class AnswerTooLongException : Exception
{
    /// <summary>Bytes of JSON that the data of an answer may have.</summary>
    public const int MaxBytes = 67_108_864;
}
