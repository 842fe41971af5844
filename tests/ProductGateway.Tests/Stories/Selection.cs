using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>Which fields of the served schema a JSON value leaves out: so that "every field" stays true when the schema grows.</summary>
internal static class Selection
{
    private const string Types = """
        {
          __schema {
            types {
              name
              fields(includeDeprecated: true) { name type { ...Named } }
              inputFields(includeDeprecated: true) { name type { ...Named } }
            }
          }
        }
        fragment Named on __Type { name ofType { name ofType { name ofType { name } } } }
        """;

    /// <param name="stage">Where the schema is served.</param>
    /// <param name="type">An object or input object type.</param>
    /// <param name="value">A value of it; objects within are looked into, and of a list its first item.</param>
    /// <returns>Each as <c>Type.field</c>.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(Stage stage, string type, JsonNode value)
    {
        var types = (await stage.AskAsync(Types))["__schema"]["types"]!.AsArray();
        return [.. Missing(types.ToDictionary(Name, Fields), type, value)];
    }

    private static IEnumerable<string> Missing(Dictionary<string, Dictionary<string, string>> types, string type, JsonNode value)
    {
        foreach (var (name, of) in types[type])
        {
            if (!value.AsObject().TryGetPropertyValue(name, out var inner))
                yield return $"{type}.{name}";

            var item = inner is JsonArray { Count: > 0 } list ? list[0] : inner;
            if (item is not JsonObject || types[of].Count == 0) continue;
            foreach (var missing in Missing(types, of, item)) yield return missing;
        }
    }

    private static Dictionary<string, string> Fields(JsonNode? type) =>
        (type!["fields"] ?? type["inputFields"])?.AsArray().ToDictionary(Name, field => Named(field!["type"]!)) ?? [];

    private static string Named(JsonNode type) => type["name"] is null ? Named(type["ofType"]!) : Name(type);

    private static string Name(JsonNode? named) => named!["name"]!.GetValue<string>();
}
