namespace ProductGateway.GraphQL.Execution;

/// <summary>A collected fields map: for one object type, what its response holds, in order.</summary>
/// <remarks>GraphQL specification 6.3.2 <see href="https://spec.graphql.org/September2025/#sec-Field-Collection"/></remarks>
/// <param name="fields">In response order.</param>
/// <param name="number">Unique in the operation, from 0.</param>
/// <param name="work">Selections looked at and fields collected to make it: what it costs an answer that needs it, made already or not.</param>
internal sealed class CollectedFields(IReadOnlyList<CollectedField> fields, int number, int work)
{
    public CollectedField[] Fields { get; } = [.. fields];

    public int Number { get; } = number;

    public int Work { get; } = work;
}
