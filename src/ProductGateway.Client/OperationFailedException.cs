namespace ProductGateway.Client;

/// <summary>What <see cref="IOperationResult{T}.EnsureNoErrors"/> throws.</summary>
public sealed class OperationFailedException(OperationFailure failure) : Exception(failure.Message, InnerOf(failure))
{
    /// <summary>Which of the four it was, with all that is known.</summary>
    public OperationFailure Failure { get; } = failure;

    private static Exception? InnerOf(OperationFailure failure) => failure switch
    {
        OperationFailure.Transport transport => transport.Exception,
        OperationFailure.Deserialization data => data.Exception,
        _ => null,
    };
}
