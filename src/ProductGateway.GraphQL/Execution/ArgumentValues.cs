namespace ProductGateway.GraphQL.Execution;

/// <summary>The coerced arguments of a field, or why there are none.</summary>
/// <param name="Values">By position in the field's definition; <see cref="CoerceArgumentValues.Absent"/> for one that is not there.</param>
/// <param name="Error">The execution error for each position of the field; null when the arguments fit.</param>
internal sealed record ArgumentValues(object?[] Values, GraphQLError? Error);
