using System.Text.RegularExpressions;

namespace ProductGateway.Connectors;

/// <summary>The only texts that ever become a segment of a vendor path: 1 to 19 ASCII digits.</summary>
internal static partial class ResourceId
{
    public static bool IsWellFormed(string text) => Digits().IsMatch(text);

    [GeneratedRegex(@"\A[0-9]{1,19}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();
}
