using System.Globalization;
using System.Text.Json;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.Differential;

/// <summary>Coerced values as JSON that can be compared: members in the order of their names, each number as the double nearest to it.</summary>
internal static class CoercedText
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        JsonElement json => OfJson(json),
        ValueNode node => OfNode(node),
        InputObject map => OfMembers(map.Type.Fields.Where(field => map.Has(field.Index)).Select(field => (field.Name, map.Get<object>(field.Index)))),
        IReadOnlyDictionary<string, object?> map => OfMembers(map.Select(member => (member.Key, member.Value))),
        object?[] list => $"[{string.Join(",", list.Select(Of))}]",
        bool truth => truth ? "true" : "false",
        int or long or double or decimal => OfNumber(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        DateTimeOffset instant => JsonSerializer.Serialize(instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)),
        Uri address => JsonSerializer.Serialize(address.OriginalString),
        _ => JsonSerializer.Serialize(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };

    private static string OfJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => OfMembers(json.EnumerateObject().Select(member => (member.Name, (object?)member.Value))),
        JsonValueKind.Array => $"[{string.Join(",", json.EnumerateArray().Select(item => OfJson(item)))}]",
        JsonValueKind.Number => OfNumber(json.GetDouble()),
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()),
        _ => json.GetRawText(),
    };

    /// <summary>What a scalar without a coercion of its own gets.</summary>
    private static string OfNode(ValueNode node) => node switch
    {
        ObjectValueNode map => OfMembers(map.Fields.Select(field => (field.Name.Value, (object?)field.Value))),
        ListValueNode list => $"[{string.Join(",", list.Values.Select(OfNode))}]",
        IntValueNode number => OfNumber(double.Parse(number.Text, CultureInfo.InvariantCulture)),
        FloatValueNode number => OfNumber(double.Parse(number.Text, CultureInfo.InvariantCulture)),
        StringValueNode text => JsonSerializer.Serialize(text.Value),
        EnumValueNode name => JsonSerializer.Serialize(name.Value),
        BooleanValueNode truth => truth.Value ? "true" : "false",
        _ => "null",
    };

    private static string OfMembers(IEnumerable<(string Name, object? Value)> members)
        => $"{{{string.Join(",", members.OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => $"{JsonSerializer.Serialize(member.Name)}:{Of(member.Value)}"))}}}";

    /// <summary>Infinity is text in the cases, which JSON has no number for.</summary>
    private static string OfNumber(double number)
        => double.IsFinite(number) ? (number + 0.0).ToString("R", CultureInfo.InvariantCulture) : JsonSerializer.Serialize(number > 0 ? "Infinity" : "-Infinity");
}
