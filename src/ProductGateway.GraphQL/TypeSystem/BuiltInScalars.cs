using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>The five scalars of the specification, the same objects in every schema.</summary>
/// <remarks>GraphQL specification 3.5 <see href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars"/></remarks>
public static class BuiltInScalars
{
    /// <summary>Signed 32-bit integer.</summary>
    public static ScalarType Int { get; } = new("Int", new IntCoercion())
    {
        IsBuiltIn = true,
        Description = "A whole number between -(2^31) and 2^31 - 1.",
    };

    /// <summary>Finite IEEE 754 double.</summary>
    public static ScalarType Float { get; } = new("Float", new FloatCoercion())
    {
        IsBuiltIn = true,
        Description = "A finite number of double precision (IEEE 754).",
    };

    /// <summary>Unicode text.</summary>
    public static ScalarType String { get; } = new("String", new StringCoercion())
    {
        IsBuiltIn = true,
        Description = "Text: a sequence of Unicode code points.",
    };

    /// <summary>True or false.</summary>
    public static ScalarType Boolean { get; } = new("Boolean", new BooleanCoercion())
    {
        IsBuiltIn = true,
        Description = "`true` or `false`.",
    };

    /// <summary>An opaque key.</summary>
    public static ScalarType Id { get; } = new("ID", new IdCoercion())
    {
        IsBuiltIn = true,
        Description = "An opaque key, always written as a string. As input a string or a whole number.",
    };

    /// <summary>All five.</summary>
    public static IReadOnlyList<ScalarType> All { get; } = [Int, Float, String, Boolean, Id];
}
