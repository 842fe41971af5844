using System.Text.Json;

namespace ProductGateway.Tests.Connectors.Facts;

/// <summary>Whether a body is what the vendor documents, member by member.</summary>
internal static class BodyFacts
{
    public static IEnumerable<string> Check(JsonElement objects, string name, JsonElement body, string path)
    {
        var fact = objects.GetProperty(name);
        if (body.ValueKind != JsonValueKind.Object) return [$"{path}: is no object"];

        var members = fact.GetProperty("members");
        return
        [
            .. fact.GetProperty("required").EnumerateArray()
                .Where(each => !body.TryGetProperty(each.GetString()!, out _))
                .Select(each => $"{path}.{each}: is missing"),
            .. body.EnumerateObject().GroupBy(member => member.Name).Where(group => group.Count() > 1).Select(group => $"{path}.{group.Key}: stands twice"),
            .. body.EnumerateObject().SelectMany(member => members.TryGetProperty(member.Name, out var each)
                ? CheckMember(objects, each, member.Value, $"{path}.{member.Name}")
                : [$"{path}.{member.Name}: no such member"]),
        ];
    }

    private static IEnumerable<string> CheckMember(JsonElement objects, JsonElement fact, JsonElement value, string path)
    {
        var type = fact.GetProperty("type").GetString()!;
        if (value.ValueKind == JsonValueKind.Null) return fact.TryGetProperty("nullable", out _) ? [] : [$"{path}: is null"];
        if (!IsOfType(type, value)) return [$"{path}: is no {type}"];
        if (fact.TryGetProperty("object", out var within)) return Check(objects, within.GetString()!, value, path);
        if (fact.TryGetProperty("item", out var item))
            return value.EnumerateArray().SelectMany((each, index) => Check(objects, item.GetString()!, each, $"{path}[{index}]"));

        return type == "string" ? CheckText(fact, value.GetString()!, path) : [];
    }

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "list" => value.ValueKind == JsonValueKind.Array,
        "map" => value.ValueKind == JsonValueKind.Object && value.EnumerateObject().All(entry => entry.Value.ValueKind == JsonValueKind.String),
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private static IEnumerable<string> CheckText(JsonElement fact, string text, string path)
    {
        if (fact.TryGetProperty("maxLength", out var length) && text.Length > length.GetInt32())
            yield return $"{path}: is longer than {length}";
        if (fact.TryGetProperty("values", out var values)
            && !values.EnumerateArray().Any(each => text.Equals(each.GetString(), StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"{path}: {text} is no value of it";
        }
    }
}
