using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary><c>Float</c>: resolvers get and give <see cref="double"/>; other numbers are taken as results when nothing is lost.</summary>
/// <remarks>GraphQL specification 3.5.2 <see href="https://spec.graphql.org/September2025/#sec-Float"/></remarks>
internal sealed class FloatCoercion : ScalarCoercion
{
    /// <summary>2^53: up to here every integer is a double.</summary>
    private const long MaxExactInteger = 9007199254740992;

    public override bool TryCoerceInput(ValueNode value, ValueOrigin origin, out object? result, out string? problem)
    {
        var text = value switch
        {
            IntValueNode node => node.Text,
            FloatValueNode node => node.Text,
            _ => null,
        };
        var fits = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && IsFinite(number);
        result = fits ? number : null;
        problem = fits ? null : $"Float is a finite number of double precision; found {FoundText.Of(value)}";
        return fits;
    }

    public override bool TryCoerceResult(object value, out object? result)
    {
        result = value switch
        {
            double number when IsFinite(number) => number,
            float number when IsFinite(number) => Widen(number),
            int number => (double)number,
            long number when number is >= -MaxExactInteger and <= MaxExactInteger => (double)number,
            decimal number when (decimal)(double)number == number => (double)number,
            _ => null,
        };
        return result is not null;
    }

    /// <summary>The double of the same decimal digits: 0.1, not 0.10000000149.</summary>
    private static double Widen(float number)
        => double.Parse(number.ToString("R", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool IsFinite(double number) => !double.IsNaN(number) && !double.IsInfinity(number);
}
