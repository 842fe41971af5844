using System.Collections;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Execution;

/// <summary>CompleteValue(fieldType, fields, result, variableValues), step 3: lists.</summary>
/// <remarks>GraphQL specification 6.4.3 <see href="https://spec.graphql.org/September2025/#sec-Value-Completion"/></remarks>
internal static class CompleteList
{
    public static ValueTask<object?> CompleteAsync(
        OperationContext context,
        CollectedField field,
        ListType fieldType,
        object result,
        ResponsePosition position)
    {
        // 3a. If result is not a collection of values, raise an execution error.
        if (!TryRead(result, out var items, out var fault))
        {
            return new ValueTask<object?>(CompleteValue.RaiseFault(context, field, position, fault));
        }

        if (context.IsExhausted) return new ValueTask<object?>(CompleteValue.RaiseTooLong(context, position));
        context.CountWork(items.Length);

        // 3b. Let innerType be the inner type of fieldType.
        // 3c. Return a list where each list item is the result of calling CompleteValue(innerType, fields, resultItem, variableValues).
        List<PendingValue>? pending = null;
        for (var i = 0; i < items.Length; i++)
        {
            var completing = CompleteValue.CompleteAsync(context, field, fieldType.ElementType, items[i], position, i);
            if (!completing.IsCompletedSuccessfully)
            {
                (pending ??= []).Add(new PendingValue(i, completing));
                continue;
            }

            items[i] = completing.Result;
            if (!NullPropagation.IsRaised(items[i])) continue;
            return pending is null ? new ValueTask<object?>(NullPropagation.Settle(position)) : FinishAsync(pending, items, position);
        }

        return pending is null ? new ValueTask<object?>(items) : FinishAsync(pending, items, position);
    }

    private static async ValueTask<object?> FinishAsync(List<PendingValue> pending, object?[] items, ResponsePosition position)
    {
        foreach (var item in pending) items[item.Index] = await item.Completion;
        position.Release();
        return Array.Exists(items, NullPropagation.IsRaised) ? NullPropagation.Settle(position) : items;
    }

    /// <summary>Copies the items: the copy becomes the completed list, item by item.</summary>
    private static bool TryRead(object result, out object?[] items, out Exception fault)
    {
        items = [];
        fault = null!;
        try
        {
            if (result is IEnumerable and not string)
            {
                items = [.. ((IEnumerable)result).Cast<object?>()];
                return true;
            }

            fault = new InvalidOperationException($"{result.GetType()} is no list.");
        }
        catch (Exception exception)
        {
            fault = exception;
        }

        return false;
    }
}
