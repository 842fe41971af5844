using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary><c>Int</c>: resolvers get and give <see cref="int"/>; other whole numbers in range are taken as results.</summary>
/// <remarks>GraphQL specification 3.5.1 <see href="https://spec.graphql.org/September2025/#sec-Int"/></remarks>
internal sealed class IntCoercion : ScalarCoercion
{
    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        var text = WholeNumber.TextOf(value, origin);
        var fits = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        result = fits ? number : null;
        problem = fits ? null : $"Int is a whole number between {int.MinValue} and {int.MaxValue}; found {FoundText.Of(value)}";
        return fits;
    }

    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value switch
        {
            int number => number,
            short number => (int)number,
            byte number => (int)number,
            sbyte number => (int)number,
            ushort number => (int)number,
            long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
            uint number when number <= int.MaxValue => (int)number,
            double number when number is >= int.MinValue and <= int.MaxValue && Math.Floor(number) == number => (int)number,
            decimal number when number is >= int.MinValue and <= int.MaxValue && decimal.Truncate(number) == number => (int)number,
            _ => null,
        };
        return result is not null;
    }
}
