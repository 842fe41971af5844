namespace ProductGateway.GraphQL.Generators;

/// <summary>Names of the tracked steps: after an edit that does not concern it, a step is cached, and a test says so.</summary>
internal static class Steps
{
    /// <summary>The text of each GraphQL file with the role asked for.</summary>
    public const string GraphQLFiles = nameof(GraphQLFiles);

    /// <summary>Each of them, parsed.</summary>
    public const string ParsedFiles = nameof(ParsedFiles);
}
