using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CompleteValue(fieldType, fields, result, variableValues).</summary>
/// <remarks>GraphQL specification 6.4.3 <see href="https://spec.graphql.org/September2025/#sec-Value-Completion"/></remarks>
internal static class CompleteValue
{
    /// <summary>The index of a value that is no list item.</summary>
    public const int WholeField = -1;

    /// <summary>Steps from the root that a response may nest. Documents cannot nest so deep; chains of fragments could.</summary>
    public const int MaxDepth = 500;

    private static readonly GraphQLError TooLong = new(
        $"The answer would cost more than {OperationContext.MaxWork} fields and list items: it ends here. Ask for less, or in several requests.",
        ErrorCode.Validation);

    /// <summary>Never throws, and waits only for fields below that wait.</summary>
    /// <param name="context">The operation.</param>
    /// <param name="field">The field set that the value answers.</param>
    /// <param name="fieldType">The type of the field, or of an item of its list.</param>
    /// <param name="result">What the resolver gave.</param>
    /// <param name="parent">The position of the enclosing object or list.</param>
    /// <param name="index">The place in the enclosing list, or <see cref="WholeField"/>.</param>
    /// <returns>A result map, a list, a leaf, null, or <see cref="NullPropagation.Raised"/>.</returns>
    public static ValueTask<object?> CompleteAsync(
        OperationContext context,
        CollectedField field,
        GraphQLType fieldType,
        object? result,
        ResponsePosition parent,
        int index)
    {
        // 1. If the fieldType is a Non-Null type and completedResult is null, raise an execution error.
        // 2. If result is null, return null.
        if (result is null) return new ValueTask<object?>(fieldType is NonNullType ? RaiseViolation(context, field, fieldType, parent, index) : null);

        return fieldType.NullableType switch
        {
            // 3. If fieldType is a List type:
            ListType list => CompleteList.CompleteAsync(context, field, list, result, Position(field, fieldType, parent, index)),

            // 5. If fieldType is an Object, Interface, or Union type:
            CompositeType composite => CompleteObjectAsync(context, field, composite, result, Position(field, fieldType, parent, index)),

            // 4. If fieldType is a Scalar or Enum type, return the result of CoerceResult(fieldType, result).
            var leafType => new ValueTask<object?>(CoerceResult.TryCoerce(leafType, result, out var leaf, out var problem)
                ? leaf
                : RaiseFault(context, field, Position(field, fieldType, parent, index), problem)),
        };
    }

    /// <summary>A value that the type cannot carry is a fault of ours: operators read what it is, clients that it is.</summary>
    public static object? RaiseFault(OperationContext context, CollectedField field, ResponsePosition position, Exception fault)
        => context.Errors.Raise(position, context.Mask(fault, field.Coordinate));

    /// <summary>Said once for an answer: the places that follow would all say the same.</summary>
    public static object? RaiseTooLong(OperationContext context, ResponsePosition position)
        => context.Errors.RaiseOnce(position, TooLong);

    private static ValueTask<object?> CompleteObjectAsync(
        OperationContext context,
        CollectedField field,
        CompositeType fieldType,
        object result,
        ResponsePosition position)
    {
        if (position.Depth > MaxDepth) return new ValueTask<object?>(context.Errors.Raise(position, TooDeep()));
        if (context.IsExhausted) return new ValueTask<object?>(RaiseTooLong(context, position));

        // 5a. and 5b. Let objectType be fieldType, or ResolveAbstractType(fieldType, result).
        if (ResolveAbstractType.Resolve(context.Schema, fieldType, result) is not { } objectType)
        {
            var fault = new InvalidOperationException($"{field.Coordinate} gave {result.GetType()}, which is bound to no object type of {fieldType}.");
            return new ValueTask<object?>(RaiseFault(context, field, position, fault));
        }

        // 5c. Let collectedFieldsMap be the result of calling CollectSubfields(objectType, fields, variableValues).
        var collected = field.GetSubfields(objectType, context);
        context.CountWork(collected.Fields.Length);

        // 5d. Return the result of evaluating ExecuteCollectedFields(collectedFieldsMap, objectType, result, variableValues) normally.
        return ExecuteCollectedFields.NormallyAsync(context, collected, result, position);
    }

    private static ResponsePosition Position(CollectedField field, GraphQLType type, ResponsePosition parent, int index)
        => index == WholeField ? parent.Entry(field) : parent.Item(index, type is not NonNullType);

    private static object? RaiseViolation(OperationContext context, CollectedField field, GraphQLType type, ResponsePosition parent, int index)
    {
        var subject = index == WholeField ? field.Coordinate : $"An item of {field.Coordinate}";
        var error = new GraphQLError($"{subject} has no value, though the schema promises one.", ErrorCode.NonNullViolation)
        {
            SpecSection = "sec-Handling-Execution-Errors",
        };
        return context.Errors.Raise(Position(field, type, parent, index), error);
    }

    private static GraphQLError TooDeep()
        => new($"The answer nests deeper than {MaxDepth} levels here. Ask for fewer levels.", ErrorCode.Validation);
}
