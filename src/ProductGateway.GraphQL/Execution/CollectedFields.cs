namespace ProductGateway.GraphQL.Execution;

/// <summary>A collected fields map: for one object type, what its response holds, in order.</summary>
/// <remarks>GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
internal sealed class CollectedFields(IReadOnlyList<CollectedField> fields)
{
    public CollectedField[] Fields { get; } = [.. fields];
}
