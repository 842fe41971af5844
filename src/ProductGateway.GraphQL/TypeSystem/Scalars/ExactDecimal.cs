using System.Globalization;

namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary>Reads decimal texts without losing a digit.</summary>
internal static class ExactDecimal
{
    /// <summary>Significant digits that every <see cref="decimal"/> holds, whatever they are.</summary>
    public const int MaxDigits = 28;

    private const int MaxScale = 28;

    /// <summary>
    /// True when a JSON number text has an exact <see cref="decimal"/>: at most 28 significant digits, the last at the 28th decimal
    /// place or before. The scale is kept (<c>19.90</c> stays <c>19.90</c>) as far as there is room for its trailing zeros.
    /// </summary>
    public static bool TryParse(string text, out decimal value)
    {
        value = 0;
        if (!TrySplit(text, out var negative, out var digits, out var exponent)) return false;
        if (digits.Length == 0) exponent = Math.Max(Math.Min(exponent, 0), -MaxScale);
        if (exponent > MaxDigits || digits.TrimEnd('0').Length > MaxDigits) return false;
        if (exponent > 0)
        {
            digits += new string('0', exponent);
            exponent = 0;
        }

        while (exponent < 0 && (digits.Length > MaxDigits || exponent < -MaxScale) && digits[digits.Length - 1] == '0')
        {
            digits = digits.Substring(0, digits.Length - 1);
            exponent++;
        }

        if (exponent < -MaxScale) return false;
        if (!decimal.TryParse("0" + digits, NumberStyles.None, CultureInfo.InvariantCulture, out var whole)) return false;
        var bits = decimal.GetBits(whole);
        value = new decimal(bits[0], bits[1], bits[2], negative, (byte)-exponent);
        return true;
    }

    /// <summary>Splits <c>-?digits(.digits)?([eE][+-]?digits)?</c>; the digits come without leading zeros.</summary>
    private static bool TrySplit(string text, out bool negative, out string digits, out int exponent)
    {
        negative = text.Length > 0 && text[0] == '-';
        digits = "";
        exponent = 0;
        var at = negative ? 1 : 0;
        var mark = text.IndexOfAny(['e', 'E']);
        var end = mark < 0 ? text.Length : mark;
        if (mark >= 0 && !TryReadExponent(text.Substring(mark + 1), out exponent)) return false;
        var point = text.IndexOf('.', at, Math.Max(end - at, 0));
        var whole = text.Substring(at, (point < 0 ? end : point) - at);
        var fraction = point < 0 ? "" : text.Substring(point + 1, end - point - 1);
        if (!AllDigits(whole) || (point >= 0 && !AllDigits(fraction))) return false;
        digits = (whole + fraction).TrimStart('0');
        exponent -= fraction.Length;
        return true;
    }

    /// <summary>Exponents of more than six digits are beyond any exact decimal, unless the number is zero: refused all the same.</summary>
    private static bool TryReadExponent(string text, out int exponent)
    {
        exponent = 0;
        return text.Length <= 7 && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    private static bool AllDigits(string text) => text.Length > 0 && text.All(c => c is >= '0' and <= '9');
}
