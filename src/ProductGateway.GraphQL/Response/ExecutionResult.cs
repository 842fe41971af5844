namespace ProductGateway.GraphQL.Response;

/// <summary>An execution result, or a request error result when nothing was executed.</summary>
/// <remarks>GraphQL specification 7.1 <see href="https://spec.graphql.org/September2025/#sec-Response-Format"/></remarks>
public sealed class ExecutionResult
{
    internal ExecutionResult(ResultMap? data, IReadOnlyList<GraphQLError> errors)
    {
        Data = data;
        Errors = errors;
    }

    /// <summary>True when the request failed before execution: the response has no <c>data</c> entry then.</summary>
    public bool IsRequestError { get; private init; }

    /// <summary>In response order for execution errors, in document order for request errors; empty without any.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; }

    internal ResultMap? Data { get; }

    /// <summary>The result of a request that was not executed.</summary>
    /// <param name="errors">At least one.</param>
    public static ExecutionResult RequestError(params IReadOnlyList<GraphQLError> errors) => new(null, errors) { IsRequestError = true };
}
