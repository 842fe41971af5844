namespace ProductGateway.GraphQL.Generators;

/// <summary>Names of the tracked steps: after an edit that does not concern it, a step is cached, and a test says so.</summary>
internal static class Steps
{
    /// <summary>The text of each GraphQL file with the role asked for.</summary>
    public const string GraphQLFiles = nameof(GraphQLFiles);

    /// <summary>Each of them, parsed.</summary>
    public const string ParsedFiles = nameof(ParsedFiles);

    /// <summary>What the settings of a client say.</summary>
    public const string ClientSettings = nameof(ClientSettings);

    /// <summary>Everything that is generated for a client.</summary>
    public const string ClientModel = nameof(ClientModel);

    /// <summary>Each of its operations.</summary>
    public const string ClientOperations = nameof(ClientOperations);
}
