namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>Values of the metadata <c>GraphQLRole</c> of an AdditionalFile.</summary>
internal static class FileRole
{
    /// <summary>The name of the metadata, as the compiler hands it over.</summary>
    public const string Key = "build_metadata.AdditionalFiles.GraphQLRole";

    /// <summary>One file of the schema that this assembly serves.</summary>
    public const string ServerSchema = nameof(ServerSchema);

    /// <summary>One file of a client: of its schema or of its operations.</summary>
    public const string Client = nameof(Client);

    /// <summary>The <c>.graphqlrc.json</c> of a client.</summary>
    public const string ClientSettings = nameof(ClientSettings);
}
