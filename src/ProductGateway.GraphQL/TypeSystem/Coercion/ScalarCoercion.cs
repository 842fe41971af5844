using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Reads and writes the values of one scalar. Stateless, safe to share.</summary>
/// <remarks>GraphQL specification 3.5 <see href="https://spec.graphql.org/September2025/#sec-Scalars"/></remarks>
public abstract class ScalarCoercion
{
    /// <summary>Input coercion of a value that is neither null nor a variable.</summary>
    /// <remarks>To refuse a value, return false: of an exception clients read nothing.</remarks>
    /// <param name="value">A literal of the document, or the same node read from JSON.</param>
    /// <param name="origin">Where it came from: JSON knows no enum literal, and <c>1.0</c> is an integer there.</param>
    /// <param name="result">What resolvers get.</param>
    /// <param name="problem">When false: what is wrong, as the end of a sentence, such as <c>Int is a whole number between −2^31 and 2^31−1; found 1.5</c>.</param>
    public abstract bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem);

    /// <summary>Result coercion of what a resolver gave, never null.</summary>
    /// <param name="value">The resolver's value.</param>
    /// <param name="result">A string, bool, int, long, double, decimal, or what else the response writer takes as a leaf.</param>
    public abstract bool TryCoerceResult(object value, out object? result);
}
