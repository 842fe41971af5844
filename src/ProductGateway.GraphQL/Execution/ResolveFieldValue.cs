namespace ProductGateway.GraphQL.Execution;

/// <summary>What a resolver gave: a value, or an error that a client may see.</summary>
internal readonly record struct ResolvedValue(object? Value, GraphQLError? Error);

/// <summary>ResolveFieldValue(objectType, objectValue, fieldName, argumentValues).</summary>
/// <remarks>GraphQL specification 6.4.2 <see href="https://spec.graphql.org/September2025/#sec-Value-Resolution"/></remarks>
internal static class ResolveFieldValue
{
    private static readonly GraphQLError Cancelled = new(
        "The field was not finished: the request was cancelled before. Send it again if it is still wanted.",
        ErrorCode.Cancelled);

    /// <summary>Calls the code behind a field. Never throws: whatever the code throws becomes an error here.</summary>
    public static ValueTask<ResolvedValue> ResolveAsync(
        OperationContext context,
        CollectedField field,
        object objectValue,
        object?[] arguments,
        ResponsePosition parent)
    {
        try
        {
            // 1. Let resolver be the internal function provided by objectType for the field.
            // 2. Return the result of calling resolver, providing objectValue and argumentValues.
            if (field.Binding is PureBinding pure) return new ValueTask<ResolvedValue>(new ResolvedValue(pure.Read(objectValue, arguments), null));
            if (context.RequestAborted.IsCancellationRequested) return new ValueTask<ResolvedValue>(new ResolvedValue(null, Cancelled));

            var pending = ((AsyncBinding)field.Binding).ResolveAsync(objectValue, new ResolverContext(context, field, parent.Entry(field), arguments));
            return pending.IsCompletedSuccessfully
                ? new ValueTask<ResolvedValue>(new ResolvedValue(pending.Result, null))
                : AwaitAsync(context, field, pending, parent);
        }
        catch (Exception exception)
        {
            return new ValueTask<ResolvedValue>(new ResolvedValue(null, ToError(exception, context, field, parent)));
        }
    }

    private static async ValueTask<ResolvedValue> AwaitAsync(
        OperationContext context,
        CollectedField field,
        ValueTask<object?> pending,
        ResponsePosition parent)
    {
        try
        {
            return new ResolvedValue(await pending, null);
        }
        catch (Exception exception)
        {
            return new ResolvedValue(null, ToError(exception, context, field, parent));
        }
    }

    private static GraphQLError ToError(Exception exception, OperationContext context, CollectedField field, ResponsePosition parent) => exception switch
    {
        GraphQLException known => known.Error,
        OperationCanceledException when context.RequestAborted.IsCancellationRequested || parent.IsCancelled => Cancelled,
        _ => context.Mask(exception, field.Coordinate),
    };
}
