using System.Globalization;

namespace ProductGateway.Connectors.Json;

/// <summary>Numbers from their raw text. Nothing here passes through a double: 64-bit ids and prices keep every digit.</summary>
internal static class JsonNumber
{
    private const int MostDigits = 28;
    private const int LargestScale = 28;

    /// <summary>Exactly the number that the text writes, with its scale (19.90 stays 19.90).</summary>
    /// <returns>Null beyond 28 significant digits and where a decimal would round or overflow.</returns>
    public static decimal? Decimal(ReadOnlySpan<char> raw)
    {
        var (digits, scale) = Measure(raw);
        return digits <= MostDigits && scale <= LargestScale
            && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;
    }

    /// <summary>A whole number in any spelling: 2, 2.0 and 2e0 are the same id.</summary>
    /// <returns>Null for fractions and beyond 64 bits.</returns>
    public static long? Integer(ReadOnlySpan<char> raw)
    {
        if (long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var plain))
            return plain;

        return Decimal(raw) is { } value && decimal.Truncate(value) == value && value is >= long.MinValue and <= long.MaxValue
            ? (long)value
            : null;
    }

    /// <summary>Significant digits, and digits needed after the point; zeros at either end count for neither.</summary>
    private static (int Digits, long Scale) Measure(ReadOnlySpan<char> raw)
    {
        var exponentAt = raw.IndexOfAny('e', 'E');
        var mantissa = exponentAt < 0 ? raw : raw[..exponentAt];
        var exponent = 0;
        if (exponentAt >= 0
            && !int.TryParse(raw[(exponentAt + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent))
            return (int.MaxValue, long.MaxValue);

        var pointAt = mantissa.IndexOf('.');
        var fraction = pointAt < 0 ? 0 : mantissa.Length - pointAt - 1;
        var (digits, significant) = (0, 0);
        foreach (var c in mantissa)
        {
            if (char.IsAsciiDigit(c) && (digits > 0 || c != '0'))
                digits++;

            if (c is >= '1' and <= '9')
                significant = digits;
        }

        return (significant, Math.Max(0L, fraction - (long)exponent - (digits - significant)));
    }
}
