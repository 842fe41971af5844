using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary><c>ID</c>: resolvers get <see cref="string"/>, also for an integer of any length, digit for digit; they give text, an integer or a <see cref="Guid"/>.</summary>
/// <remarks>GraphQL specification 3.5.5 <see href="https://spec.graphql.org/September2025/#sec-ID"/></remarks>
internal sealed class IdCoercion : ScalarCoercion
{
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        result = value is StringValueNode node ? node.Value : WholeNumber.TextOf(value, origin);
        problem = result is null ? $"ID is text in quotes or a whole number; found {FoundText.Of(value)}" : null;
        return result is not null;
    }

    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value switch
        {
            string text => text,
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture),
            Guid guid => guid.ToString("D"),
            _ => null,
        };
        return result is not null;
    }
}
