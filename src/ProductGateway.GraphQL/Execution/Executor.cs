using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteRequest(schema, document, operationName, variableValues, initialValue).</summary>
/// <remarks>GraphQL specification 6.1 <see href="https://spec.graphql.org/September2025/#sec-Executing-Requests"/></remarks>
public static class Executor
{
    /// <summary>Executes one operation of a valid document. Does not throw for what a request or a resolver does, but for an answer that is too long.</summary>
    /// <param name="schema">The types and their code.</param>
    /// <param name="request">What to execute.</param>
    /// <param name="requestAborted">Stops what has not begun; what runs is told through <see cref="ResolverContext.RequestAborted"/>.</param>
    /// <exception cref="AnswerTooLongException">The data is too long to be kept. A mutation may have been carried out.</exception>
    /// <returns>A request error when no operation or no fitting variables are found, and then no resolver has run.</returns>
    public static async ValueTask<ExecutionResult> ExecuteAsync(
        ExecutableSchema schema,
        OperationRequest request,
        CancellationToken requestAborted = default)
    {
        // 1. Let operation be the result of GetOperation(document, operationName).
        var (operation, error) = GetOperation.Find(request.Document, request.OperationName);
        if (operation is null) return ExecutionResult.RequestError(error!);

        // 2. Let coercedVariableValues be the result of CoerceVariableValues(schema, operation, variableValues).
        var variables = CoerceVariables(schema, operation, request);
        if (variables.Errors.Count > 0) return ExecutionResult.RequestError([.. variables.Errors]);

        // 3. to 5. ExecuteQuery and ExecuteMutation differ in the root type and in the order.
        if (operation.Operation == OperationType.Subscription) return ExecutionResult.RequestError(NoStream(operation));
        if (schema.Schema.GetRootType(operation.Operation) is not { } rootType) return ExecutionResult.RequestError(NoRoot(operation));
        var compiled = request.Document.Compile(schema, operation, variables.Values);
        using var deadline = new Deadline(request, requestAborted, request.Waited);
        var context = new OperationContext(compiled, request, variables.Values, deadline);
        return await ExecuteRootSelectionSet.ExecuteAsync(context, rootType);
    }

    /// <summary>Begins a subscription of a valid document. Never throws for what a request or a resolver does.</summary>
    /// <param name="schema">The types and their code.</param>
    /// <param name="request">What to subscribe to. Its services serve every event until the end.</param>
    /// <param name="requestAborted">Unsubscribes, now and as long as the stream is read.</param>
    /// <returns>A request error when no subscription, no fitting variables or no source of events are found.</returns>
    public static async ValueTask<SubscriptionResult> SubscribeAsync(
        ExecutableSchema schema,
        OperationRequest request,
        CancellationToken requestAborted = default)
    {
        // 1. Let operation be the result of GetOperation(document, operationName).
        var (operation, error) = GetOperation.Find(request.Document, request.OperationName);
        if (operation is null) return new SubscriptionResult(error!);

        // 2. Let coercedVariableValues be the result of CoerceVariableValues(schema, operation, variableValues).
        var variables = CoerceVariables(schema, operation, request);
        if (variables.Errors.Count > 0) return new SubscriptionResult([.. variables.Errors]);

        // 5. Otherwise if operation is a subscription operation, return Subscribe(operation, schema, coercedVariableValues, initialValue).
        if (operation.Operation != OperationType.Subscription) return new SubscriptionResult(NoSubscription(operation));
        if (schema.Schema.SubscriptionType is not { } type) return new SubscriptionResult(NoRoot(operation));
        return await Subscribe.ExecuteAsync(new Subscription(schema, type, operation, request, variables.Values), requestAborted);
    }

    /// <summary>The code of a custom scalar may fail: nothing is executed then.</summary>
    private static (IReadOnlyDictionary<string, object?> Values, IReadOnlyList<GraphQLError> Errors) CoerceVariables(
        ExecutableSchema schema,
        OperationDefinitionNode operation,
        OperationRequest request)
    {
        try
        {
            return CoerceVariableValues.Coerce(schema.Schema, operation, request.Variables, request.Limits, request.Suggestions);
        }
        catch (Exception exception)
        {
            return (new Dictionary<string, object?>(), [request.Mask(exception, "variables")]);
        }
    }

    private static GraphQLError NoSubscription(OperationDefinitionNode operation)
        => new("A stream needs a subscription, and this operation has one answer. Send it as a request of its own.", ErrorCode.OperationResolution)
        {
            Locations = operation.Span.Location is { } location ? [location] : [],
        };

    private static GraphQLError NoStream(OperationDefinitionNode operation)
        => new("A subscription needs a stream, and this request has one answer. Send a query or a mutation.", ErrorCode.OperationResolution)
        {
            Locations = operation.Span.Location is { } location ? [location] : [],
        };

    private static GraphQLError NoRoot(OperationDefinitionNode operation)
        => new($"This schema has no {operation.Operation.ToString().ToLowerInvariant()}. Send an operation of a kind that it has.", ErrorCode.OperationResolution)
        {
            Locations = operation.Span.Location is { } location ? [location] : [],
        };
}
