namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteCollectedFields(collectedFieldsMap, objectType, objectValue, variableValues).</summary>
/// <remarks>
/// GraphQL specification 6.3.3 <see href="https://spec.graphql.org/September2025/#sec-Executing-Collected-Fields"/>
/// and 6.3.4 <see href="https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution"/>
/// </remarks>
internal static class ExecuteCollectedFields
{
    /// <summary>The root fields of a query or an event, in one wave.</summary>
    public static bool Root(ResponseCursor cursor, CollectedFields collected, object objectValue)
    {
        using var wave = cursor.Context.Batches.BeginWave();
        return Normally(cursor, collected, objectValue);
    }

    /// <summary>Starts every field and waits for none: what is not there yet leaves a gap.</summary>
    /// <returns>False when null takes the place of the object.</returns>
    public static bool Normally(ResponseCursor cursor, CollectedFields collected, object objectValue)
    {
        // 1. Initialize resultMap to an empty ordered map.
        if (collected.Fields.Length == 0) cursor.Text.Write((byte)'{');

        // 2. For each responseName and fields in collectedFieldsMap, set responseValue as the value for responseName in resultMap.
        foreach (var field in collected.Fields)
        {
            cursor.Text.Write(field.Key);

            // "Any sibling response positions which have not yet executed … may be cancelled to avoid unnecessary work."
            if (!ExecuteField.Execute(cursor, field, objectValue)) return false;
        }

        // 3. Return resultMap.
        cursor.Text.Write((byte)'}');
        return true;
    }

    /// <summary>Starts a field when the one before it is complete, and none when the caller may not have all that is asked for.</summary>
    public static async ValueTask<bool> SeriallyAsync(ResponseCursor cursor, CollectedFields collected, object objectValue)
    {
        if (collected.Fields.Length == 0) cursor.Text.Write((byte)'{');
        if (MutationAccess.Check(collected, cursor.Context) is { } errors) return Refuse(cursor, collected, objectValue, errors);
        foreach (var field in collected.Fields)
        {
            cursor.Text.Write(field.Key);
            bool isComplete;
            using (cursor.Context.Batches.BeginWave()) isComplete = ExecuteField.Execute(cursor, field, objectValue);
            if (!isComplete) return false;
            if (cursor.Part.HasGaps) await cursor.Part.FinishAsync();
            if (cursor.Part.Top.IsNulled) return false;
        }

        cursor.Text.Write((byte)'}');
        return true;
    }

    /// <summary>Starts none of the refused fields: each has its error at its place.</summary>
    private static bool Refuse(ResponseCursor cursor, CollectedFields collected, object objectValue, GraphQLError?[] errors)
    {
        foreach (var (field, error) in collected.Fields.Zip(errors))
        {
            cursor.Text.Write(field.Key);
            if (!(error is null ? ExecuteField.Execute(cursor, field, objectValue) : ExecuteField.Fail(cursor, field, error))) return false;
        }

        cursor.Text.Write((byte)'}');
        return true;
    }
}
