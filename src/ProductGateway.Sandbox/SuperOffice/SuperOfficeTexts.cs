using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>Answers as a caller's locale wants them: multi-language texts, resource ids, numbers inside texts, dates.</summary>
internal static partial class SuperOfficeTexts
{
    private const string Stored = "yyyy-MM-dd'T'HH:mm:ss";

    // What the ids in rights stand for, in the languages that the sandbox's texts have.
    private static readonly Dictionary<string, string> Resources = new()
    {
        ["SR_MANDATORY_FIELD_9001"] = "NO:\"Feltet er obligatorisk\";US:\"The field is mandatory\"",
        ["SR_HIDDEN"] = "NO:\"Skjult\";US:\"Hidden\"",
        ["SR_ACCESS_DENIED"] = "NO:\"Ingen tilgang\";US:\"Access denied\"",
    };

    /// <summary>The answer itself where the locale wants nothing.</summary>
    public static VendorAnswer In(SuperOfficeLocale locale, VendorAnswer answer)
    {
        if (locale is { Language: null, Zone: null } || answer.Body.Length == 0)
            return answer;
        return answer with { Body = JsonText.ToUtf8(Walk(JsonNode.Parse(answer.Body), "", locale)!) };
    }

    private static JsonNode? Walk(JsonNode? node, string member, SuperOfficeLocale locale)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList())
                    members[name] = Walk(value?.DeepClone(), IsDate(member) ? member : name, locale);
                return members;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Walk(item?.DeepClone(), member, locale))]);
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return In(locale, member, value.GetValue<string>());
            default:
                return node;
        }
    }

    private static string In(SuperOfficeLocale locale, string member, string text)
    {
        if (IsDate(member))
            return Date(text, locale);
        return member == "DisplayValue" && DisplayedAmount().IsMatch(text) ? Amount(text, locale) : Text(text, locale);
    }

    // Lists display amounts as in Norway; English has the signs the other way round.
    private static string Amount(string text, SuperOfficeLocale locale) =>
        locale.Language is null || locale.DecimalComma ? text : text.Replace(',', '.').Replace(' ', ',');

    private static string Text(string text, SuperOfficeLocale locale)
    {
        if (locale.Language is not { } language)
            return text;
        var inserted = Resource().Replace(text, id => Resources.GetValueOrDefault(id.Groups[1].Value, id.Value));
        var chosen = MultiLanguage().IsMatch(inserted) ? Choose(inserted, language) : inserted;
        return Number().Replace(chosen, number => locale.DecimalComma ? number.Groups[1].Value.Replace('.', ',') : number.Groups[1].Value);
    }

    // A language that the text lacks: no page says what is chosen then, the sandbox takes the first.
    private static string Choose(string text, string language)
    {
        var versions = Version().Matches(text);
        return (versions.FirstOrDefault(version => version.Groups[1].Value == language) ?? versions[0]).Groups[2].Value;
    }

    private static string Date(string text, SuperOfficeLocale locale)
    {
        if (locale.Zone is not { } zone
            || !DateTimeOffset.TryParseExact(text, Stored, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var stored)
            || stored.Year == 1) // "Never" is never in every zone.
            return text;
        var there = TimeZoneInfo.ConvertTime(stored, zone);
        var offset = locale.Offsets ? there.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal) : "";
        return there.ToString(Stored, CultureInfo.InvariantCulture) + offset;
    }

    private static bool IsDate(string member) => member.EndsWith("Date", StringComparison.Ordinal);

    [GeneratedRegex("^[A-Z]{2}:\"[^\"]*\"(;[A-Z]{2}:\"[^\"]*\")*;?$")]
    private static partial Regex MultiLanguage();

    [GeneratedRegex("([A-Z]{2}):\"([^\"]*)\"")]
    private static partial Regex Version();

    [GeneratedRegex(@"\[(SR_[A-Z0-9_]+)\]")]
    private static partial Regex Resource();

    [GeneratedRegex("^-?[0-9]{1,3}( [0-9]{3})*,[0-9]{2}$")]
    private static partial Regex DisplayedAmount();

    // A number in the vendor's neutral form inside a text.
    [GeneratedRegex(@"\[F:(-?[0-9]+(?:\.[0-9]+)?)\]")]
    private static partial Regex Number();
}
