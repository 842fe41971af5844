using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>
/// An exact decimal of at most 28 significant digits: resolvers get and give <see cref="decimal"/>. Input is a number or its text in
/// quotes, also with an exponent; output is always text, digits and scale as they are.
/// </summary>
public sealed class DecimalCoercion : ScalarCoercion
{
    /// <inheritdoc/>
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        var text = value switch
        {
            IntValueNode node => node.Text,
            FloatValueNode node => node.Text,
            StringValueNode node => node.Value,
            _ => null,
        };
        var fits = ExactDecimal.TryParse(text ?? "", out var number);
        result = fits ? number : null;
        problem = fits ? null : $"Decimal is a number of at most {ExactDecimal.MaxDigits} significant digits; found {FoundText.Of(value)}";
        return fits;
    }

    /// <inheritdoc/>
    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value switch
        {
            decimal number => number.ToString(CultureInfo.InvariantCulture),
            int number => number.ToString(CultureInfo.InvariantCulture),
            long number => number.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        return result is not null;
    }
}
