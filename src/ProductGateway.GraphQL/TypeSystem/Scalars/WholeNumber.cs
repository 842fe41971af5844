using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>Which input values are integers.</summary>
/// <remarks>GraphQL specification 3.5 <see href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion"/></remarks>
internal static class WholeNumber
{
    /// <summary>
    /// The digits of an integer, null for anything else. JSON does not tell integers from floats, so there numbers are
    /// "interpreted as an integer input value if they have an empty fractional part (e.g. 1.0)".
    /// </summary>
    public static string? TextOf(ValueNode value, ValueOrigin origin)
    {
        if (value is IntValueNode integer) return integer.Text;
        if (value is not FloatValueNode number || origin == ValueOrigin.Literal) return null;
        var isExact = ExactDecimal.TryParse(number.Text, out var exact) && decimal.Truncate(exact) == exact;
        return isExact ? decimal.Truncate(exact).ToString(CultureInfo.InvariantCulture) : null;
    }
}
