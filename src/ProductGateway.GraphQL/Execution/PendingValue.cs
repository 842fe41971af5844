namespace ProductGateway.GraphQL.Execution;

/// <summary>A response value that is still to come: it never fails, since errors are values here.</summary>
/// <param name="Index">Its place among the fields or items.</param>
/// <param name="Completion">Awaited once.</param>
internal readonly record struct PendingValue(int Index, ValueTask<object?> Completion);
