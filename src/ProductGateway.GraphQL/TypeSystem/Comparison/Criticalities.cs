namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>How bad each kind of change is.</summary>
public static class Criticalities
{
    /// <summary>The same for each change of a kind, whatever stands in the schemas.</summary>
    public static Criticality Of(SchemaChangeKind kind) => kind switch
    {
        // The kinds stand in order, the worst first.
        <= SchemaChangeKind.DirectiveLocationRemoved => Criticality.Breaking,
        <= SchemaChangeKind.SpecifiedByUrlChanged => Criticality.Dangerous,
        _ => Criticality.Safe,
    };
}
