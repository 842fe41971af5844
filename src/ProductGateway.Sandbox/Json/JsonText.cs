using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ProductGateway.Sandbox.Json;

/// <summary>JSON as the vendors write it: compact, letters of every script as they are, numbers digit for digit.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions AsVendors = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToUtf8(JsonNode node)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, AsVendors)) node.WriteTo(writer);
        return text.WrittenSpan.ToArray();
    }

    /// <summary>The same as one who reads it would have it.</summary>
    public static JsonElement Element(JsonNode node) => JsonElement.Parse(ToUtf8(node));

    /// <summary>A number that is written with exactly these characters.</summary>
    public static JsonNode Number(string raw) => JsonNode.Parse(raw)!;

    /// <summary>A double as .NET servers write it: shortest text that reads back the same, whole numbers with <c>.0</c>.</summary>
    public static JsonNode Double(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        return Number(text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0");
    }

    /// <summary>The value as a tree of its own; of members with the same name the last one stays.</summary>
    public static JsonNode? Copy(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var copy = new JsonObject();
                foreach (var member in value.EnumerateObject())
                    copy[member.Name] = Copy(member.Value);
                return copy;
            case JsonValueKind.Array:
                return new JsonArray([.. value.EnumerateArray().Select(Copy)]);
            case JsonValueKind.Null:
                return null;
            default:
                return JsonValue.Create(value);
        }
    }

    /// <summary>Reads a request body.</summary>
    /// <returns>False when it is not UTF-8, not JSON, nested deeper than 64, or holds half a surrogate pair.</returns>
    public static bool TryRead(byte[] body, out JsonElement root)
    {
        root = default;
        if (!Utf8.IsValid(body))
            return false;

        try
        {
            using var document = JsonDocument.Parse(body);
            root = document.RootElement.Clone();
            return StringsAreWhole(root);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // JsonDocument decodes strings when they are asked for; decoding them here keeps every later reader free of exceptions.
    private static bool StringsAreWhole(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.Object =>
                    element.EnumerateObject().All(member => member.Name is not null && StringsAreWhole(member.Value)),
                JsonValueKind.Array => element.EnumerateArray().All(StringsAreWhole),
                JsonValueKind.String => element.GetString() is not null,
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
