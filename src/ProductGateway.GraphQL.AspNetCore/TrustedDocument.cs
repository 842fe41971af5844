using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>A document that the operators have registered.</summary>
/// <param name="Document">Parsed and valid.</param>
/// <param name="ForSchema">What a caller is told who may not ask for the schema; null when the document does not ask for it.</param>
internal sealed record TrustedDocument(ExecutableDocument Document, GraphQLError? ForSchema);
