using System.Text.RegularExpressions;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>
/// The query of a <c>next_link</c>, the only part of it that is ever used: its host and path are not those that were called. No page
/// of Microsoft's documents it; its two parameters are those that users have shown.
/// </summary>
internal static partial class PageQuery
{
    private const int Limit = 4_096;

    /// <summary>The token as it stands, where the text is a query with one and at most a page size beside it.</summary>
    /// <returns>Null for any other text, and for one longer than 4,096 characters.</returns>
    public static string? TokenOf(string query)
    {
        if (query.Length > Limit)
            return null;

        var (token, isSized) = (default(string), false);
        foreach (var parameter in query.Split('&'))
        {
            if (token is null && Token().Match(parameter) is { Success: true } match)
            {
                token = match.Groups[1].Value;
            }
            else if (!isSized && PageSize().IsMatch(parameter))
            {
                isSized = true;
            }
            else
            {
                return null;
            }
        }

        return token;
    }

    /// <summary>What follows the question mark, up to a fragment. Samples have blanks before it that no URI parser takes.</summary>
    /// <returns>Null without a question mark.</returns>
    public static string? Of(string href)
    {
        var at = href.IndexOf('?', StringComparison.Ordinal);
        return at < 0 ? null : href[(at + 1)..].Split('#')[0];
    }

    // The characters of RFC 3986, section 3.4, but for the mark that parts parameters.
    [GeneratedRegex(@"\AcontinuationToken=((?:[A-Za-z0-9._~!$'()*+,;:@/?=-]|%[0-9A-Fa-f]{2})+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"\ApageSize=[0-9]{1,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex PageSize();
}
