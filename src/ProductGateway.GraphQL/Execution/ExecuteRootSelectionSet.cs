using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteRootSelectionSet(variableValues, initialValue, objectType, selectionSet, executionMode).</summary>
/// <remarks>GraphQL specification 6.3.1 <see href="https://spec.graphql.org/September2025/#sec-Executing-the-Root-Selection-Set"/></remarks>
internal static class ExecuteRootSelectionSet
{
    private static readonly object NoValue = new();

    public static ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, ObjectType objectType) => ExecuteAsync(context, objectType, NoValue);

    /// <summary>Root fields of a query or mutation have no parent value; those of a subscription have an event.</summary>
    public static async ValueTask<ExecutionResult> ExecuteAsync(OperationContext context, ObjectType objectType, object initialValue)
    {
        // 1. Let collectedFieldsMap be the result of CollectFields(objectType, selectionSet, variableValues).
        var operation = context.Operation;
        var collected = operation.GetRootFields(objectType);
        context.CountCollecting(collected);

        // 2. Let data be the result of running ExecuteCollectedFields serially for a mutation, otherwise normally.
        var root = ResponsePosition.Root(context.RequestAborted);
        var cursor = new ResponseCursor(context, root, operation.TextCapacity);
        var hasEnded = true;
        try
        {
            cursor.Leave(operation.Operation.Operation == OperationType.Mutation
                ? await ExecuteCollectedFields.SeriallyAsync(cursor, collected, initialValue)
                : ExecuteCollectedFields.Root(cursor, collected, initialValue));
        }
        finally
        {
            if (cursor.Part.HasGaps) hasEnded = await FinishAsync(context, cursor.Part);
            if (hasEnded) root.ReleaseAll();
        }

        // What does not hear that its time is up goes on alone, with buffers and tokens of its own that nobody reads or uses again.
        if (!hasEnded) return new ExecutionResult(null, [context.NotEnded]);

        operation.NoteText(cursor.Text.Length);

        // 3. Let errors be the list of all execution error raised while executing the selection set.
        // 4. Return an unordered map containing data and errors.
        return new ExecutionResult(root.IsNulled ? null : ToText(cursor.Part), context.Errors.ToList());
    }

    /// <summary>Each field of a mutation has been waited for, whatever its time: nobody is told that a create is lost.</summary>
    /// <returns>False when a query goes on after its time.</returns>
    private static async ValueTask<bool> FinishAsync(OperationContext context, ResponsePart part)
    {
        var finishing = part.FinishAsync().AsTask();
        if (context.Operation.Operation.Operation != OperationType.Mutation) return await context.EndsInTimeAsync(finishing);
        await finishing;
        return true;
    }

    private static ResponseText ToText(ResponsePart part)
    {
        var text = new ResponseText();
        part.AppendTo(text);
        return text;
    }
}
