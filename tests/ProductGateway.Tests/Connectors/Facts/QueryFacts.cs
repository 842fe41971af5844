using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ProductGateway.Tests.Connectors.Facts;

/// <summary>Whether a query parameter's value is what the vendor documents.</summary>
internal static partial class QueryFacts
{
    // Of OData itself.
    private static readonly string[] Words = ["and", "or", "true", "false"];

    public static bool IsValue(JsonElement facts, JsonElement fact, string value) => fact.GetProperty("type").GetString() switch
    {
        "integer" => int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && IsWithin(fact, number),
        "ids" => value.Split(',').All(id => long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)),
        "names" => value.Split(',').All(name => Names(facts, fact.GetProperty("of").GetString()!).Contains(name)),
        "order" => value.Split(',').All(part => part.Split(' ') is [var name, "asc" or "desc"] && Names(facts, "columns").Contains(name)),
        "filter" => Word().Matches(Quoted().Replace(value, "")).All(word => IsWordOfFilter(facts, word.Value)),
        _ => !fact.TryGetProperty("values", out var values) || values.EnumerateArray().Any(each => each.GetString() == value),
    };

    private static bool IsWithin(JsonElement fact, int number) =>
        (!fact.TryGetProperty("minimum", out var minimum) || number >= minimum.GetInt32())
        && (!fact.TryGetProperty("maximum", out var maximum) || number <= maximum.GetInt32());

    private static bool IsWordOfFilter(JsonElement facts, string word) =>
        Words.Contains(word)
        || Names(facts, "columns").Contains(word)
        || facts.GetProperty("operators").EnumerateArray().Any(each => each.GetString() == word);

    private static IEnumerable<string> Names(JsonElement facts, string list) =>
        facts.GetProperty("names").GetProperty(list).EnumerateArray().Select(name => name.GetString()!);

    [GeneratedRegex("'(?:[^']|'')*'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}[\p{L}0-9/]*")]
    private static partial Regex Word();
}
