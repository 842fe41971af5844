using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A leaf whose values a <see cref="ScalarCoercion"/> reads and writes.</summary>
/// <remarks>GraphQL specification 3.5 <see href="https://spec.graphql.org/September2025/#sec-Scalars"/></remarks>
public sealed class ScalarType(string name, ScalarCoercion coercion) : NamedType(name)
{
    /// <summary>How input becomes a value and a value becomes a result.</summary>
    public ScalarCoercion Coercion { get; } = coercion;

    /// <summary>The URL of <c>@specifiedBy</c>; null without one.</summary>
    public string? SpecifiedByUrl { get; internal set; }
}
