using System.Globalization;

namespace ProductGateway.Connectors.Json;

/// <summary>
/// JSON can escape half a surrogate pair, and no UTF-8 can carry it on. One odd character is no reason to lose a created product,
/// so such an escape becomes U+FFFD before the text is parsed.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    /// <summary>Rewrites within the same bytes; what is not an escape inside a string is left to the parser.</summary>
    public static void Replace(Span<byte> json)
    {
        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length;)
        {
            var unit = CodeUnit(json, at);
            var isPair = char.IsHighSurrogate(unit) && char.IsLowSurrogate(CodeUnit(json, at + EscapeLength));
            if (!isPair && char.IsSurrogate(unit))
                "\\uFFFD"u8.CopyTo(json[at..]);

            var next = at + (isPair ? 2 * EscapeLength : 2);
            var step = next < json.Length ? json[next..].IndexOf((byte)'\\') : -1;
            at = step < 0 ? -1 : next + step;
        }
    }

    /// <returns>The code unit of a <c>\u</c> escape; U+0000 where there is none.</returns>
    private static char CodeUnit(ReadOnlySpan<byte> json, int at)
    {
        if (json.Length < at + EscapeLength || json[at] != '\\' || json[at + 1] != 'u')
            return '\0';

        return ushort.TryParse(json.Slice(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : '\0';
    }
}
