using System.Text;
using System.Text.RegularExpressions;

namespace ProductGateway.Connectors;

/// <summary>Vendor error text is data: it is capped and loses addresses and control characters before anyone may see it.</summary>
internal static partial class VendorText
{
    public const int MessageLimit = 500;
    public const int TargetLimit = 200;
    public const int TraceLimit = 128;

    /// <returns>Null for text that is null or blank once cleaned.</returns>
    public static string? Clean(string? text, int limit)
    {
        if (text is null)
            return null;

        var clean = new StringBuilder(Math.Min(text.Length, limit));
        foreach (var rune in Address().Replace(text, "(address)").EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > limit)
                break;

            clean.Append(IsInvisible(rune) ? " " : rune.ToString());
        }

        var trimmed = clean.ToString().Trim();
        return trimmed.Length == 0 ? null : trimmed;
    }

    // Where the vendor's pages, hosts and queries are is nobody's business but the operators'.
    [GeneratedRegex(@"(?:\b[a-z][a-z0-9+.-]{0,19}:/?|(?<=^|[\s""'(<=,;])/)/[^\s""'<>()]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    // Format characters are included: they hold the marks that turn the direction of text around.
    private static bool IsInvisible(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;
}
