namespace ProductGateway.Client.Transport;

internal static class MediaTypes
{
    public const string GraphQLResponse = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string EventStream = "text/event-stream";

    /// <summary>Whether a body of this type may be a GraphQL answer; what is in it decides.</summary>
    public static bool MayBeGraphQL(string? mediaType)
        => string.Equals(mediaType, GraphQLResponse, StringComparison.OrdinalIgnoreCase) || string.Equals(mediaType, Json, StringComparison.OrdinalIgnoreCase);
}
