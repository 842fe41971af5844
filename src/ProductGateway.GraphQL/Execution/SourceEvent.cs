namespace ProductGateway.GraphQL.Execution;

/// <summary>What a source stream did: it emitted a value, or it completed, normally or with an error.</summary>
internal readonly record struct SourceEvent(object? Value, GraphQLError? Error)
{
    /// <summary>No event follows.</summary>
    public static readonly SourceEvent Completed;

    public static SourceEvent Emitted(object value) => new(value, null);

    public static SourceEvent Failed(GraphQLError error) => new(null, error);
}
