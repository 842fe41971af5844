namespace ProductGateway.GraphQL.Generators;

/// <summary>Names of the tracked steps: after an edit that does not concern it, a step is cached, and a test says so.</summary>
internal static class Steps
{
    /// <summary>The text of each GraphQL file with the role asked for.</summary>
    public const string GraphQLFiles = nameof(GraphQLFiles);

    /// <summary>Each of them, parsed.</summary>
    public const string ParsedFiles = nameof(ParsedFiles);

    /// <summary>The schema files together.</summary>
    public const string Schema = nameof(Schema);

    /// <summary>Each <c>BindScalar</c>.</summary>
    public const string ScalarBindings = nameof(ScalarBindings);

    /// <summary>Each <c>BindResolver</c>.</summary>
    public const string ResolverBindings = nameof(ResolverBindings);

    /// <summary>Each type that implements a contract of resolvers.</summary>
    public const string Implementations = nameof(Implementations);

    /// <summary>What all of them come to.</summary>
    public const string ServerModel = nameof(ServerModel);

    /// <summary>The part of it that each schema file has.</summary>
    public const string Topics = nameof(Topics);

    /// <summary>The part of it that ties them together.</summary>
    public const string Wiring = nameof(Wiring);

    /// <summary>What the settings of a client say.</summary>
    public const string ClientSettings = nameof(ClientSettings);

    /// <summary>Everything that is generated for a client.</summary>
    public const string ClientModel = nameof(ClientModel);

    /// <summary>Each of its operations.</summary>
    public const string ClientOperations = nameof(ClientOperations);
}
