using ProductGateway.GraphQL.Language;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Coordinate">
/// The element that it happened to; what was removed is named as the old schema has it. Null for the schema itself: its description and
/// which operations it has.
/// </param>
/// <param name="Message">One sentence with names, and with both texts of what changed.</param>
public sealed record SchemaChange(SchemaChangeKind Kind, SchemaCoordinate? Coordinate, string Message)
{
    /// <summary>What it does to clients: the same for each change of a kind.</summary>
    public Criticality Criticality => Criticalities.Of(Kind);
}
