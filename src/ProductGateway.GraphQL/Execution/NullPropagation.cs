namespace ProductGateway.GraphQL.Execution;

/// <summary>How null spreads from a position that must not be null to the nearest one that may be.</summary>
/// <remarks>GraphQL specification 6.4.4 <see href="https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors"/></remarks>
internal static class NullPropagation
{
    /// <summary>Stands for the value of a non-null position whose error is already in the list: its parent takes it over.</summary>
    public static readonly object Raised = new();

    public static bool IsRaised(object? completed) => ReferenceEquals(completed, Raised);

    /// <summary>"If the parent response position may be null then it resolves to null, otherwise the error is further propagated."</summary>
    public static object? Settle(ResponsePosition parent) => parent.IsNullable ? null : Raised;
}
