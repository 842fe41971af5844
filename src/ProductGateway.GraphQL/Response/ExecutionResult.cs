namespace ProductGateway.GraphQL.Response;

/// <summary>An execution result, or a request error result when nothing was executed.</summary>
/// <remarks>
/// GraphQL specification 7.1 <see href="https://spec.graphql.org/September2025/#sec-Response-Format"/>.
/// Disposing gives the text of the data back to the pool; whoever does not dispose leaves it to the garbage collector.
/// </remarks>
public sealed class ExecutionResult : IDisposable
{
    internal ExecutionResult(ResponseText? data, IReadOnlyList<GraphQLError> errors)
    {
        Data = data;
        Errors = errors;
    }

    /// <summary>True when the request failed before execution: the response has no <c>data</c> entry then.</summary>
    public bool IsRequestError { get; private init; }

    /// <summary>In response order for execution errors, in document order for request errors; empty without any.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    /// <summary>The JSON of the data; null when it is null.</summary>
    internal ResponseText? Data { get; }

    /// <summary>The result of a request that was not executed.</summary>
    /// <param name="errors">At least one.</param>
    public static ExecutionResult RequestError(params IReadOnlyList<GraphQLError> errors) => new(null, errors) { IsRequestError = true };

    /// <summary>Gives the text of the data back. The result cannot be written afterwards.</summary>
    public void Dispose() => Data?.Dispose();
}
