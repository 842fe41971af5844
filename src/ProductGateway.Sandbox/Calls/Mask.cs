using System.Text.RegularExpressions;

namespace ProductGateway.Sandbox.Calls;

/// <summary>Takes secrets out of what the journal keeps: a name says that there was one, <c>***</c> stands for its value.</summary>
/// <remarks>It goes by names and not by known values, so that what a caller sends to the wrong place or spells wrong is masked too.</remarks>
internal static partial class Mask
{
    private const string Masked = "***";

    private static readonly string[] Schemes = ["Basic", "Bearer", "SOTicket"];

    /// <summary>Each header with its value; of <c>Authorization</c> only a scheme that a vendor knows is left.</summary>
    public static Dictionary<string, string> Headers(IHeaderDictionary headers) =>
        headers.ToDictionary(header => header.Key, header => Header(header.Key, header.Value.ToString()), StringComparer.OrdinalIgnoreCase);

    /// <summary>A query, a form or a JSON text whose members named after a secret have lost their values.</summary>
    public static string Text(string text) => JsonSecret().Replace(FormSecret().Replace(text, "$1" + Masked), $"$1\"{Masked}\"");

    private static string Header(string name, string value)
    {
        if (!SecretHeader().IsMatch(name))
            return value;
        var scheme = value.Split(' ')[0];
        return Schemes.Contains(scheme, StringComparer.OrdinalIgnoreCase) && scheme.Length < value.Length ? scheme : Masked;
    }

    [GeneratedRegex("authorization|token|secret|cookie", RegexOptions.IgnoreCase)]
    private static partial Regex SecretHeader();

    // The name ends at "=", the value at "&" or the end of the text.
    [GeneratedRegex("((?:^|[?&])[^=&]*(?:secret|token|password|assertion|ticket)[^=&]*=)[^&]*", RegexOptions.IgnoreCase)]
    private static partial Regex FormSecret();

    // A text that breaks off within the value is masked to its end.
    [GeneratedRegex(
        """("[^"]*(?:secret|token|password|assertion|ticket)[^"]*"\s*:\s*)(?:"(?:[^"\\]|\\.)*"?|[^"\s,}]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex JsonSecret();
}
