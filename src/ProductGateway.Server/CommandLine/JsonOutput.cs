using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductGateway.Server.CommandLine;

/// <summary>An answer for programs: one JSON object, indented, and a line end.</summary>
internal static class JsonOutput
{
    // It goes to a terminal or a file and into no HTML: letters stay letters.
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes what <paramref name="members"/> puts into the object.</summary>
    public static async Task WriteAsync(TextWriter output, Action<Utf8JsonWriter> members)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        await output.WriteLineAsync(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    /// <summary>A member that is a list.</summary>
    public static void WriteList<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items) write(item, json);
        json.WriteEndArray();
    }
}
