using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductGateway.Connectors;

/// <summary>The only texts that ever become a segment of a vendor path: 1 to 19 ASCII digits.</summary>
internal static partial class ResourceId
{
    public static bool IsWellFormed(string text) => Digits().IsMatch(text);

    /// <summary>Whether the text says that number; leading zeros do not count.</summary>
    public static bool Names(string text, long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == id;

    [GeneratedRegex(@"\A[0-9]{1,19}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
