namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>The media types of answers.</summary>
/// <remarks>GraphQL over HTTP, "Body" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-Body"/></remarks>
internal enum ResponseMediaType
{
    /// <summary><c>application/json</c>: the status tells of HTTP alone.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells of the request too.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: the results one after the other, and request errors among them.</summary>
    EventStream,
}
