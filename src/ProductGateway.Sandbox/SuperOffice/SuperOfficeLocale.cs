using System.Text.RegularExpressions;
using Microsoft.Net.Http.Headers;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>
/// The language, number format and time zone that a caller asks for (SuperOffice's page "Headers"): <c>Accept-Language</c>,
/// <c>SO-Language</c>, <c>SO-Culture</c>, <c>SO-TimeZone</c>.
/// </summary>
/// <param name="Language">Two capital letters as in multi-language texts; null leaves texts as they are stored.</param>
/// <param name="DecimalComma">Whether numbers inside texts have a comma.</param>
/// <param name="Zone">Null leaves dates as they are stored, in UTC.</param>
/// <param name="Offsets">Whether dates end with their offset from UTC.</param>
internal sealed partial record SuperOfficeLocale(string? Language, bool DecimalComma, TimeZoneInfo? Zone, bool Offsets)
{
    private const string OffsetsWanted = "includeTZOffset";

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["no"] = "NO",
        ["nb"] = "NO",
        ["nn"] = "NO",
        ["en"] = "US",
        ["sv"] = "SE",
        ["da"] = "DK",
        ["de"] = "GE",
    };

    // The vendor's own codes; any other text is the id of a zone.
    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["NO"] = "Europe/Oslo",
        ["SE"] = "Europe/Stockholm",
        ["DK"] = "Europe/Copenhagen",
        ["US-NY"] = "America/New_York",
    };

    /// <summary>Null when a header cannot be read; <paramref name="mistake"/> then says which. No page says what the vendor does with one.</summary>
    public static SuperOfficeLocale? Read(IHeaderDictionary headers, out string mistake)
    {
        mistake = "";
        if (!TryReadLanguage(headers, out var tag))
            mistake = "SO-Language or Accept-Language is not a language";
        var culture = headers["SO-Culture"].ToString();
        if (culture.Length > 0 && !Tag().IsMatch(culture))
            mistake = "SO-Culture is not a culture";
        if (!TryReadZone(headers["SO-TimeZone"].ToString(), out var zone, out var offsets))
            mistake = "SO-TimeZone is not a time zone";
        if (mistake.Length > 0)
            return null;

        // The culture overrides the language's number format, and is ignored where no language is set.
        var language = tag is null ? null : Languages.GetValueOrDefault(Primary(tag), Primary(tag).ToUpperInvariant());
        var format = culture.Length > 0 ? culture : tag ?? "";
        return new SuperOfficeLocale(language, !Primary(format).Equals("en", StringComparison.OrdinalIgnoreCase), zone, offsets);
    }

    private static bool TryReadLanguage(IHeaderDictionary headers, out string? tag)
    {
        tag = headers["SO-Language"].ToString();
        if (tag.Length == 0)
        {
            if (!StringWithQualityHeaderValue.TryParseStrictList(headers.AcceptLanguage, out var wanted) && headers.AcceptLanguage.Count > 0)
                return false;
            tag = wanted?.OrderByDescending(each => each.Quality ?? 1).FirstOrDefault()?.Value.ToString() ?? "";
        }

        if (tag is "" or "*" or "x")
        {
            tag = null;
            return true;
        }

        return Tag().IsMatch(tag);
    }

    private static bool TryReadZone(string header, out TimeZoneInfo? zone, out bool offsets)
    {
        var parts = header.Split(',', StringSplitOptions.TrimEntries);
        offsets = parts.Length == 2 && parts[1].Equals(OffsetsWanted, StringComparison.OrdinalIgnoreCase);
        zone = null;
        if (header.Length == 0)
            return true;
        return (parts.Length == 1 || offsets)
            && TimeZoneInfo.TryFindSystemTimeZoneById(Zones.GetValueOrDefault(parts[0], parts[0]), out zone);
    }

    private static string Primary(string tag) => tag.Split('-')[0];

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Tag();
}
