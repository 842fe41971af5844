using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>A well-formed GraphQL-over-HTTP request.</summary>
/// <param name="Query">The document's text in UTF-8, escapes resolved; null when it is named by its id alone.</param>
/// <param name="DocumentId">The SHA-256 of the document in lowercase hexadecimal; null when it is not given.</param>
/// <param name="OperationName">Null when it is absent or null.</param>
/// <param name="Variables">Null when they are absent or null.</param>
/// <remarks><see href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/></remarks>
internal sealed record GraphQLRequest(byte[]? Query, string? DocumentId, string? OperationName, ObjectValueNode? Variables);
