using System.Text.Json;

namespace ProductGateway.Tests.Connectors;

/// <summary>Bodies in the shape of the vendors' own pages, kept as files beside the tests.</summary>
internal static class Sample
{
    public static string Text(string path) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Connectors", "Samples", path));

    public static JsonElement Json(string path) => JsonElement.Parse(Text(path));

    /// <summary>Equal as JSON with the numbers' own digits: member order does not count, 1.0 and 1.00 differ.</summary>
    public static void AssertSame(JsonElement expected, JsonElement actual) => Assert.Equal(Canonical(expected), Canonical(actual));

    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",\n", element.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal)
            .Select(m => $"\"{m.Name}\":{Canonical(m.Value)}")) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Canonical)) + "]",
        JsonValueKind.String => $"\"{element.GetString()}\"",
        _ => element.GetRawText(),
    };
}
