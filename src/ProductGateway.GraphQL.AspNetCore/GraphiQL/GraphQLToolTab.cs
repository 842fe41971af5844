namespace ProductGateway.GraphQL.AspNetCore.GraphiQL;

/// <summary>A tab that the page opens with.</summary>
/// <param name="Query">A document; the name of its operation is the tab's.</param>
/// <param name="Variables">JSON, as it is to be read by people. Null for none.</param>
public sealed record GraphQLToolTab(string Query, string? Variables = null);
