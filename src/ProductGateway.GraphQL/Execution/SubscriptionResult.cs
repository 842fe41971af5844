using System.Diagnostics.CodeAnalysis;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>A response stream, or the request error that kept it from beginning.</summary>
/// <remarks>GraphQL specification 7.1 <see href="https://spec.graphql.org/September2025/#sec-Response-Format"/></remarks>
public sealed class SubscriptionResult
{
    internal SubscriptionResult(IAsyncEnumerable<ExecutionResult> responseStream) => ResponseStream = responseStream;

    internal SubscriptionResult(params IReadOnlyList<GraphQLError> errors) => RequestError = ExecutionResult.RequestError(errors);

    /// <summary>Whether there is a stream to read.</summary>
    [MemberNotNullWhen(true, nameof(ResponseStream))]
    [MemberNotNullWhen(false, nameof(RequestError))]
    public bool IsSubscribed => ResponseStream is not null;

    /// <summary>Null when subscribed.</summary>
    public ExecutionResult? RequestError { get; }

    /// <summary>
    /// One result an event, made when it is asked for; to be read once. Unsubscribe by leaving the loop or by cancelling: then the stream
    /// ends without an exception and no further event is executed. When the source fails, or an answer is too long to be kept, the last result
    /// has one error and no data. Whoever reads a result disposes of it.
    /// </summary>
    public IAsyncEnumerable<ExecutionResult>? ResponseStream { get; }
}
