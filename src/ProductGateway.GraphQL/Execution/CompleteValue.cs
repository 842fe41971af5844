using System.Runtime.CompilerServices;
using ProductGateway.GraphQL.Response;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CompleteValue(fieldType, fields, result, variableValues).</summary>
/// <remarks>GraphQL specification 6.4.3 <see href="https://spec.graphql.org/September2025/#sec-Value-Completion"/></remarks>
internal static class CompleteValue
{
    /// <summary>Steps from the root that a response may nest. Documents cannot nest so deep; chains of fragments could. On a small stack it ends earlier.</summary>
    public const int MaxDepth = 500;

    private static readonly GraphQLError TooLong = new(
        $"The answer would cost more than {OperationContext.MaxWork} fields and list items: it ends here. Ask for less, or in several requests.",
        ErrorCode.AnswerSizeLimit);

    /// <summary>Writes a value where the cursor stands. Never throws, and waits for nothing: fields below that wait leave gaps.</summary>
    /// <param name="cursor">Has entered the position of the value.</param>
    /// <param name="field">The field set that the value answers.</param>
    /// <param name="fieldType">The type of the field, or of an item of its list.</param>
    /// <param name="result">What the resolver gave.</param>
    /// <returns>False when null takes the place of the value, as <see cref="ResponseCursor.Leave"/> has it.</returns>
    public static bool Complete(ResponseCursor cursor, CollectedField field, GraphQLType fieldType, object? result)
    {
        if (result is null)
        {
            // 1. If the fieldType is a Non-Null type and completedResult is null, raise an execution error.
            if (fieldType is NonNullType) return cursor.Raise(Violation(cursor, field));

            // 2. If result is null, return null.
            cursor.Text.WriteNull();
            return true;
        }

        return fieldType.NullableType switch
        {
            // 3. If fieldType is a List type:
            ListType list => CompleteList.Complete(cursor, field, list, result),

            // 5. If fieldType is an Object, Interface, or Union type:
            CompositeType composite => CompleteObject(cursor, field, composite, result),

            // 4. If fieldType is a Scalar or Enum type, return the result of CoerceResult(fieldType, result).
            var leafType => CompleteLeaf(cursor, field, leafType, result),
        };
    }

    /// <summary>A value that the type cannot carry is a fault of ours: operators read what it is, clients that it is.</summary>
    public static bool RaiseFault(ResponseCursor cursor, CollectedField field, Exception fault)
        => cursor.Raise(cursor.Context.Mask(fault, field.Coordinate));

    /// <summary>Said once for an answer: the places that follow would all say the same.</summary>
    public static bool RaiseTooLong(ResponseCursor cursor)
    {
        cursor.Context.Errors.RaiseOnce(cursor.Position, TooLong);
        return false;
    }

    private static bool CompleteLeaf(ResponseCursor cursor, CollectedField field, GraphQLType leafType, object result)
    {
        if (!CoerceResult.TryCoerce(leafType, result, out var leaf, out var fault)) return RaiseFault(cursor, field, fault);
        var start = cursor.Text.Length;
        try
        {
            ValueWriter.Write(cursor.Text, leaf!);
            return true;
        }
        catch (Exception exception) when (exception is not AnswerTooLongException)
        {
            cursor.Text.Truncate(start);
            return RaiseFault(cursor, field, exception);
        }
    }

    private static bool CompleteObject(ResponseCursor cursor, CollectedField field, CompositeType fieldType, object result)
    {
        if (cursor.Depth > MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack()) return cursor.Raise(TooDeep(cursor.Depth));
        if (cursor.Context.IsExhausted) return RaiseTooLong(cursor);

        // 5a. and 5b. Let objectType be fieldType, or ResolveAbstractType(fieldType, result).
        if (ResolveAbstractType.Resolve(cursor.Context.Schema, fieldType, result) is not { } objectType)
        {
            var fault = new InvalidOperationException($"{field.Coordinate} gave {result.GetType()}, which is bound to no object type of {fieldType}.");
            return RaiseFault(cursor, field, fault);
        }

        // 5c. Let collectedFieldsMap be the result of calling CollectSubfields(objectType, fields, variableValues).
        var collected = field.GetSubfields(objectType, cursor.Context.Operation);
        cursor.Context.CountCollecting(collected);
        cursor.Context.CountWork(collected.Fields.Length);

        // 5d. Return the result of evaluating ExecuteCollectedFields(collectedFieldsMap, objectType, result, variableValues) normally.
        return ExecuteCollectedFields.Normally(cursor, collected, result);
    }

    private static GraphQLError Violation(ResponseCursor cursor, CollectedField field)
    {
        var subject = cursor.IsItem ? $"An item of {field.Coordinate}" : field.Coordinate;
        return new GraphQLError($"{subject} has no value, though the schema promises one. The mistake is the server's: report it.", ErrorCode.NonNullViolation)
        {
            SpecSection = "sec-Handling-Execution-Errors",
        };
    }

    private static GraphQLError TooDeep(int depth)
        => new($"The answer nests deeper than {depth - 1} levels here. Ask for fewer levels.", ErrorCode.AnswerDepthLimit);
}
