namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteField(objectType, objectValue, fieldType, fields, variableValues).</summary>
/// <remarks>GraphQL specification 6.4 <see href="https://spec.graphql.org/September2025/#sec-Executing-Fields"/></remarks>
internal static class ExecuteField
{
    /// <summary>Never throws: the completed value is null or <see cref="NullPropagation.Raised"/> after an error.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="field">1. and 2. The field set: its first entry and that entry's field are known from collecting it.</param>
    /// <param name="objectValue">What the parent resolved to.</param>
    /// <param name="parent">The position of the object that the field is an entry of.</param>
    public static ValueTask<object?> ExecuteAsync(OperationContext context, CollectedField field, object objectValue, ResponsePosition parent)
    {
        // 3. Let argumentValues be the result of CoerceArgumentValues(objectType, field, variableValues).
        var arguments = field.GetArguments(context);
        if (arguments.Error is { } error) return new ValueTask<object?>(context.Errors.Raise(parent.Entry(field), error));

        // 4. Let resolvedValue be ResolveFieldValue(objectType, objectValue, fieldName, argumentValues).
        var resolving = ResolveFieldValue.ResolveAsync(context, field, objectValue, arguments.Values, parent);
        return resolving.IsCompletedSuccessfully ? Complete(context, field, resolving.Result, parent) : AwaitAsync(context, field, resolving, parent);
    }

    private static async ValueTask<object?> AwaitAsync(
        OperationContext context,
        CollectedField field,
        ValueTask<ResolvedValue> resolving,
        ResponsePosition parent)
    {
        var resolved = await resolving;
        ValueTask<object?> completing;
        using (context.Batches.BeginWave()) completing = Complete(context, field, resolved, parent);
        return await completing;
    }

    private static ValueTask<object?> Complete(OperationContext context, CollectedField field, ResolvedValue resolved, ResponsePosition parent)
    {
        if (resolved.Error is { } error) return new ValueTask<object?>(context.Errors.Raise(parent.Entry(field), error));

        // 5. Return the result of CompleteValue(fieldType, fields, resolvedValue, variableValues).
        return CompleteValue.CompleteAsync(context, field, field.Definition.Type, resolved.Value, parent, CompleteValue.WholeField);
    }
}
