using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Which fields of the served schema a typed value leaves out: so that "every field" stays true when the schema grows.</summary>
internal static class Selection
{
    /// <param name="stage">Where the schema is served.</param>
    /// <param name="type">An object or input object type.</param>
    /// <param name="value">A value of it; objects within are looked into, and of a list its first item.</param>
    /// <returns>Each as <c>Type.field</c>.</returns>
    public static async Task<IReadOnlyList<string>> MissingAsync(Stage stage, string type, object value)
    {
        var served = (await stage.Client.ReadTypes.ExecuteAsync()).EnsureNoErrors().Schema.Types;
        return [.. Missing(served.ToDictionary(each => each.Name!, Fields), type, value)];
    }

    private static IEnumerable<string> Missing(Dictionary<string, Dictionary<string, string>> types, string type, object value)
    {
        foreach (var (name, of) in types[type])
        {
            var property = value.GetType().GetProperty(char.ToUpperInvariant(name[0]) + name[1..]);
            var inner = property is null ? Whole.Absent : Whole.Peel(property.GetValue(value));
            if (inner == Whole.Absent) yield return $"{type}.{name}";

            var item = inner is IReadOnlyList<object> { Count: > 0 } list ? list[0] : inner;
            if (item is null || item == Whole.Absent || item is IReadOnlyList<object> || types[of].Count == 0) continue;
            foreach (var missing in Missing(types, of, item)) yield return missing;
        }
    }

    private static Dictionary<string, string> Fields(ReadTypes_Schema_Types type) =>
        type.Fields?.ToDictionary(field => field.Name, field => Named(field.Type))
        ?? type.InputFields?.ToDictionary(field => field.Name, field => Named(field.Type))
        ?? [];

    private static string Named(ITypeName type) =>
        type.Name ?? type.OfType!.Name ?? type.OfType.OfType!.Name ?? type.OfType.OfType.OfType!.Name!;
}
