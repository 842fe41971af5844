using System.Collections;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CompleteValue(fieldType, fields, result, variableValues), step 3: lists.</summary>
/// <remarks>GraphQL specification 6.4.3 <see href="https://spec.graphql.org/September2025/#sec-Value-Completion"/></remarks>
internal static class CompleteList
{
    public static bool Complete(ResponseCursor cursor, CollectedField field, ListType fieldType, object result)
    {
        // 3a. If result is not a collection of values, raise an execution error.
        if (!TryRead(result, out var items, out var fault)) return CompleteValue.RaiseFault(cursor, field, fault);

        if (cursor.Context.IsExhausted) return CompleteValue.RaiseTooLong(cursor);
        var count = items.Count;
        cursor.Context.CountWork(count);

        // 3b. Let innerType be the inner type of fieldType.
        var innerType = fieldType.ElementType;
        var isNullable = innerType is not NonNullType;

        // 3c. Return a list where each list item is the result of calling CompleteValue(innerType, fields, resultItem, variableValues).
        cursor.Text.Write((byte)'[');
        for (var i = 0; i < count; i++)
        {
            if (!TryReadItem(items, i, out var item, out fault)) return CompleteValue.RaiseFault(cursor, field, fault);
            if (i > 0) cursor.Text.Write((byte)',');
            cursor.EnterItem(i, isNullable);
            if (!cursor.Leave(CompleteValue.Complete(cursor, field, innerType, item))) return false;
        }

        cursor.Text.Write((byte)']');
        return true;
    }

    /// <summary>A list that is read where it is may be made as it is read, or lose its end to another thread.</summary>
    private static bool TryReadItem(IReadOnlyList<object?> items, int index, out object? item, out Exception fault)
    {
        fault = null!;
        try
        {
            item = items[index];
            return true;
        }
        catch (Exception exception)
        {
            (item, fault) = (null, exception);
            return false;
        }
    }

    /// <summary>Lists of objects and texts are read where they are; anything else is copied first, so that it is whole before an item is completed.</summary>
    private static bool TryRead(object result, out IReadOnlyList<object?> items, out Exception fault)
    {
        items = [];
        fault = null!;
        try
        {
            switch (result)
            {
                case object?[] array:
                    items = array;
                    return true;
                case IReadOnlyList<object?> list:
                    items = list;
                    return true;
                case IEnumerable sequence and not string:
                    items = [.. sequence.Cast<object?>()];
                    return true;
                default:
                    fault = new InvalidOperationException($"{result.GetType()} is no list.");
                    return false;
            }
        }
        catch (Exception exception)
        {
            fault = exception;
            return false;
        }
    }
}
