namespace ProductGateway.GraphQL.Execution;

/// <summary>ResolveFieldValue(objectType, objectValue, fieldName, argumentValues): what its failures become. The code itself is a <see cref="FieldBinding"/>.</summary>
/// <remarks>GraphQL specification 6.4.2 <see href="https://spec.graphql.org/September2025/#sec-Value-Resolution"/></remarks>
internal static class ResolveFieldValue
{
    /// <summary>What a client sees of an exception that the code behind a field has thrown.</summary>
    public static GraphQLError ToError(Exception exception, OperationContext context, CollectedField field, ResponsePosition position) => exception switch
    {
        GraphQLException known => known.Error,
        OperationCanceledException when context.RequestAborted.IsCancellationRequested || position.Parent!.IsCancelled => context.NotFinished,
        _ => context.Mask(exception, field.Coordinate),
    };
}
