using System.Text.Json;

namespace ProductGateway.Connectors.Json;

/// <summary>A JSON list of which every element counts: one left out would be a gap that nobody sees.</summary>
internal static class WholeList
{
    /// <returns>In the vendor's order; null when the element is not a list, or when <paramref name="read"/> refuses one of it.</returns>
    public static List<T>? Read<T>(JsonElement element, Func<JsonElement, T?> read)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Array)
            return null;

        var list = new List<T>();
        foreach (var item in element.EnumerateArray())
        {
            if (read(item) is not { } value)
                return null;

            list.Add(value);
        }

        return list;
    }
}
