using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteCollectedFields(collectedFieldsMap, objectType, objectValue, variableValues).</summary>
/// <remarks>
/// GraphQL specification 6.3.3 <see href="https://spec.graphql.org/September2025/#sec-Executing-Collected-Fields"/>
/// and 6.3.4 <see href="https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution"/>
/// </remarks>
internal static class ExecuteCollectedFields
{
    /// <summary>The root fields of a query or an event, in one wave.</summary>
    public static ValueTask<object?> RootAsync(OperationContext context, CollectedFields collected, object objectValue, ResponsePosition position)
    {
        using var wave = context.Batches.BeginWave();
        return NormallyAsync(context, collected, objectValue, position);
    }

    /// <summary>Starts every field before it waits for any. Without a waiting field nothing is awaited and no task exists.</summary>
    public static ValueTask<object?> NormallyAsync(OperationContext context, CollectedFields collected, object objectValue, ResponsePosition position)
    {
        // 1. Initialize resultMap to an empty ordered map.
        var values = new object?[collected.Fields.Length];
        List<PendingValue>? pending = null;

        // 2. For each responseName and fields in collectedFieldsMap, set responseValue as the value for responseName in resultMap.
        foreach (var field in collected.Fields)
        {
            var responseValue = ExecuteField.ExecuteAsync(context, field, objectValue, position);
            if (!responseValue.IsCompletedSuccessfully)
            {
                (pending ??= []).Add(new PendingValue(field.Order, responseValue));
                continue;
            }

            // "Any sibling response positions which have not yet executed … may be cancelled to avoid unnecessary work."
            values[field.Order] = responseValue.Result;
            if (NullPropagation.IsRaised(values[field.Order])) break;
        }

        // 3. Return resultMap.
        return pending is null
            ? new ValueTask<object?>(Finish(collected, values, position))
            : FinishAsync(pending, collected, values, position);
    }

    /// <summary>Starts a field when the one before it is complete.</summary>
    public static async ValueTask<object?> SeriallyAsync(
        OperationContext context,
        CollectedFields collected,
        object objectValue,
        ResponsePosition position)
    {
        var values = new object?[collected.Fields.Length];
        foreach (var field in collected.Fields)
        {
            ValueTask<object?> responseValue;
            using (context.Batches.BeginWave()) responseValue = ExecuteField.ExecuteAsync(context, field, objectValue, position);
            values[field.Order] = await responseValue;
            if (NullPropagation.IsRaised(values[field.Order])) break;
        }

        return Finish(collected, values, position);
    }

    private static async ValueTask<object?> FinishAsync(
        List<PendingValue> pending,
        CollectedFields collected,
        object?[] values,
        ResponsePosition position)
    {
        foreach (var value in pending) values[value.Index] = await value.Completion;
        return Finish(collected, values, position);
    }

    private static object? Finish(CollectedFields collected, object?[] values, ResponsePosition position)
    {
        position.Release();
        return Array.Exists(values, NullPropagation.IsRaised) ? NullPropagation.Settle(position) : new ResultMap(collected.Names, values);
    }
}
