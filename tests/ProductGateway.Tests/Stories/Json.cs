using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>JSON to be compared as text: members in their order, numbers with their digits, no blanks.</summary>
internal static class Json
{
    /// <summary>Letters of all languages as they are.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Compact(string json) => Compact(JsonNode.Parse(json));

    public static string Compact(JsonNode? json) => json?.ToJsonString(Readable) ?? "null";

    /// <summary>Asserts the whole value, member order included.</summary>
    public static void Is(string expected, string? actual) => Assert.Equal(Compact(expected), actual is null ? null : Compact(actual));

    /// <inheritdoc cref="Is(string, string)"/>
    public static void Is(string expected, JsonNode? actual) => Assert.Equal(Compact(expected), Compact(actual));
}
