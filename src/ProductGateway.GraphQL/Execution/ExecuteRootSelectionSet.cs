using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteRootSelectionSet(variableValues, initialValue, objectType, selectionSet, executionMode).</summary>
/// <remarks>GraphQL specification 6.3.1 <see href="https://spec.graphql.org/September2025/#sec-Executing-the-Root-Selection-Set"/></remarks>
internal static class ExecuteRootSelectionSet
{
    private static readonly object NoValue = new();

    public static ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, OperationDefinitionNode operation, ObjectType objectType)
        => ExecuteAsync(context, operation, objectType, NoValue);

    /// <summary>Root fields of a query or mutation have no parent value; those of a subscription have an event.</summary>
    public static async ValueTask<ExecutionResult> ExecuteAsync(
        OperationContext context,
        OperationDefinitionNode operation,
        ObjectType objectType,
        object initialValue)
    {
        // 1. Let collectedFieldsMap be the result of CollectFields(objectType, selectionSet, variableValues).
        var collected = CollectFields.Collect(objectType, operation.SelectionSet, context);

        // 2. Let data be the result of running ExecuteCollectedFields serially for a mutation, otherwise normally.
        var root = ResponsePosition.Root(context.RequestAborted);
        var data = operation.Operation == OperationType.Mutation
            ? await ExecuteCollectedFields.SeriallyAsync(context, collected, initialValue, root)
            : await ExecuteCollectedFields.RootAsync(context, collected, initialValue, root);

        // 3. Let errors be the list of all execution error raised while executing the selection set.
        // 4. Return an unordered map containing data and errors.
        return new ExecutionResult((ResultMap?)data, context.Errors.ToList());
    }
}
