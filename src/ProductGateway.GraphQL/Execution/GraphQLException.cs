namespace ProductGateway.GraphQL.Execution;

/// <summary>Thrown by a resolver: its error, and nothing else of the exception, reaches the client, with the field's path and locations.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>What the client sees. Its own <see cref="GraphQLError.Path"/> and <see cref="GraphQLError.Locations"/> are replaced.</summary>
    public GraphQLError Error { get; } = error;
}
