using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Turns input values into what resolvers get: one algorithm for literals of a document and for JSON.</summary>
/// <remarks>GraphQL specification, the "Input Coercion" paragraphs of 3.5 to 3.12 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/></remarks>
public static class InputCoercion
{
    /// <summary>Levels of lists and objects that a value may nest.</summary>
    public const int MaxDepth = 128;

    /// <summary>Coerces a value. Linear in the size of the value and of the input objects that it fills.</summary>
    /// <param name="value">A literal, or a JSON value read into the same nodes.</param>
    /// <param name="type">An input type.</param>
    /// <param name="origin">Which of the two <paramref name="value"/> is.</param>
    /// <param name="variables">Coerced values of the variables that have one, by name without the dollar; null where none may stand.</param>
    /// <param name="problems">Gets everything that is wrong.</param>
    /// <param name="result">
    /// What the scalar makes of a scalar, the bound value of an enum, <c>object?[]</c> for a list, an <see cref="InputObject"/>
    /// or what <see cref="InputObjectType.Read"/> makes of it; null for null, and when false is returned.
    /// </param>
    public static bool TryCoerce(
        ValueNode value,
        GraphQLType type,
        ValueOrigin origin,
        IReadOnlyDictionary<string, object?>? variables,
        CoercionProblems problems,
        out object? result)
        => new InputReader(origin, variables, problems).TryRead(value, type, out result);
}
