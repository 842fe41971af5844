using System.Text.Json;

namespace ProductGateway.Sandbox.Json;

/// <summary>One thing that is wrong with a request body.</summary>
/// <param name="Path">Members joined by points, list positions in brackets: <c>requestedSignatures[0]</c>.</param>
/// <param name="Keyword">JSON Schema's word for the broken rule: <c>type</c>, <c>required</c>, <c>maxLength</c>, <c>enum</c>.</param>
/// <param name="Message">What was found and what was expected, for people.</param>
internal sealed record Violation(string Path, string Keyword, string Message);

/// <summary>The documented members of a request body, and whether their names and enum values are told apart by case.</summary>
internal sealed record Shape(StringComparer Names, StringComparer Values, IReadOnlyList<Member> Members)
{
    /// <summary>Whether a length is counted in code points, as JSON Schema does. Default false: in UTF-16 units, as SQL Server does.</summary>
    public bool CountsCodePoints { get; init; }

    /// <summary>Everything wrong with the body, in the order of the documented members; empty when the vendor would take it.</summary>
    public IReadOnlyList<Violation> Check(JsonElement body) => [.. CheckMembers(body, Members, "")];

    /// <summary>The value of a member, the last one when it is given more than once; null when it is absent.</summary>
    public JsonElement? Find(JsonElement owner, string name)
    {
        JsonElement? found = null;
        foreach (var member in owner.EnumerateObject())
        {
            if (Names.Equals(member.Name, name))
                found = member.Value;
        }

        return found;
    }

    private IEnumerable<Violation> CheckMembers(JsonElement owner, IReadOnlyList<Member> members, string prefix)
    {
        foreach (var member in members)
        {
            var path = prefix + member.Name;
            if (Find(owner, member.Name) is { } value)
            {
                foreach (var violation in CheckValue(value, member, path))
                    yield return violation;
            }
            else if (member.Required)
            {
                yield return new Violation(path, "required", "A value is required");
            }
        }
    }

    private IEnumerable<Violation> CheckValue(JsonElement value, Member member, string path)
    {
        if (value.ValueKind == JsonValueKind.Null && member.Nullable)
            return [];
        if (!IsOf(value, member.Type))
            return [new Violation(path, "type", $"Expected {member.Type.ToString().ToLowerInvariant()}, found {Describe(value)}")];

        return member.Type switch
        {
            JsonType.Text => CheckText(value.GetString()!, member, path),
            JsonType.Object => CheckMembers(value, member.Members, path + "."),
            JsonType.List when member.Item is { } item =>
                value.EnumerateArray().SelectMany((each, index) => CheckValue(each, item, $"{path}[{index}]")),
            _ => [],
        };
    }

    private IEnumerable<Violation> CheckText(string text, Member member, string path)
    {
        var length = CountsCodePoints ? text.EnumerateRunes().Count() : text.Length;
        if (length > member.MaxLength)
            yield return new Violation(path, "maxLength", $"{length} characters, at most {member.MaxLength} are allowed");
        if (member.Values is { } values && !values.Contains(text, Values))
            yield return new Violation(path, "enum", $"\"{text}\" is not one of {string.Join(", ", values)}");
    }

    private static bool IsOf(JsonElement value, JsonType type) => type switch
    {
        JsonType.Text => value.ValueKind == JsonValueKind.String,
        JsonType.Number => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number),
        JsonType.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var whole) && double.IsInteger(whole),
        JsonType.Boolean => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        JsonType.Object => value.ValueKind == JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.Array,
    };

    private static string Describe(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.GetRawText(),
        var kind => kind.ToString().ToLowerInvariant(),
    };
}
