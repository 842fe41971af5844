using System.Buffers;
using System.Text.Json;

namespace ProductGateway.Connectors.Json;

/// <summary>Puts leftovers together as JSON: numbers keep the vendor's digits, and a name stands once in each object.</summary>
internal static class UnmappedJson
{
    /// <summary>
    /// What one object may take, in bytes of JSON. A member that does not fit is left out, whole; the smaller ones after it are
    /// kept.
    /// </summary>
    public const int Limit = 64 * 1024;

    /// <returns>Null when no member has a value.</returns>
    public static JsonElement? Object(IEnumerable<(string Name, JsonElement? Value)> members)
    {
        var kept = new List<(string Name, JsonElement Value)>();
        var left = Limit;
        foreach (var (name, value) in members)
        {
            if (value is not { } element)
                continue;

            var single = LastWins(element);
            var size = single.GetRawText().Length + name.Length;
            if (size <= left)
            {
                kept.Add((name, single));
                left -= size;
            }
        }

        return kept.Count == 0 ? null : Element(writer =>
        {
            writer.WriteStartObject();
            foreach (var (name, value) in kept)
            {
                writer.WritePropertyName(name);
                value.WriteTo(writer);
            }

            writer.WriteEndObject();
        });
    }

    /// <returns>As long as the list, null where an element left nothing; null when none left anything.</returns>
    public static JsonElement? List(IEnumerable<JsonElement?> items)
    {
        var all = items.ToList();
        return all.TrueForAll(item => item is null) ? null : Element(writer =>
        {
            writer.WriteStartArray();
            foreach (var item in all)
            {
                WriteOrNull(writer, item);
            }

            writer.WriteEndArray();
        });
    }

    private static void WriteOrNull(Utf8JsonWriter writer, JsonElement? item)
    {
        if (item is { } element)
        {
            element.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }

    private static JsonElement LastWins(JsonElement element) => Element(writer => WriteLastWins(writer, element));

    // The parser has capped the nesting already.
    private static void WriteLastWins(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var last = new OrderedDictionary<string, JsonElement>();
                foreach (var member in element.EnumerateObject())
                {
                    last[member.Name] = member.Value;
                }

                writer.WriteStartObject();
                foreach (var (name, value) in last)
                {
                    writer.WritePropertyName(name);
                    WriteLastWins(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray())
                {
                    WriteLastWins(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }

    private static JsonElement Element(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return JsonElement.Parse(buffer.WrittenSpan);
    }
}
