namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteField(objectType, objectValue, fieldType, fields, variableValues).</summary>
/// <remarks>GraphQL specification 6.4 <see href="https://spec.graphql.org/September2025/#sec-Executing-Fields"/></remarks>
internal static class ExecuteField
{
    /// <summary>Never throws.</summary>
    /// <param name="cursor">Stands at the object that the field is an entry of.</param>
    /// <param name="field">1. and 2. The field set: its first entry and that entry's field are known from collecting it.</param>
    /// <param name="objectValue">What the parent resolved to.</param>
    /// <returns>False when null takes the place of the object.</returns>
    public static bool Execute(ResponseCursor cursor, CollectedField field, object objectValue)
    {
        // Ours: what the caller may not have is not looked at any further.
        if (field.Policies.Length > 0 && cursor.Context.Access.Check(field) is { } forbidden) return Fail(cursor, field, forbidden);

        // 3. Let argumentValues be the result of CoerceArgumentValues(objectType, field, variableValues).
        var arguments = GetArguments(cursor.Context, field);
        if (arguments.Error is { } error) return Fail(cursor, field, error);

        // 4. Let resolvedValue be ResolveFieldValue(objectType, objectValue, fieldName, argumentValues).
        // 5. Return the result of calling CompleteValue(fieldType, fields, resolvedValue, variableValues).
        return field.Binding.Execute(cursor, field, objectValue, arguments.Values);
    }

    /// <summary>The code of a custom scalar may fail as a resolver may: the field has an error then, and its siblings their values.</summary>
    private static ArgumentValues GetArguments(OperationContext context, CollectedField field)
    {
        try
        {
            return field.GetArguments(context);
        }
        catch (Exception exception)
        {
            return new ArgumentValues([], context.Mask(exception, field.Coordinate));
        }
    }

    /// <summary>Raises an error at the field.</summary>
    public static bool Fail(ResponseCursor cursor, CollectedField field, GraphQLError error)
    {
        cursor.Enter(field);
        return cursor.Leave(cursor.Raise(error));
    }
}
