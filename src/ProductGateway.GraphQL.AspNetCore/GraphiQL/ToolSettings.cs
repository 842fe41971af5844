using System.Buffers;
using System.Text.Json;

namespace ProductGateway.GraphQL.AspNetCore.GraphiQL;

/// <summary>What the page asks for when it starts: <c>{"title", "home", "tabs": [{"query", "variables"}]}</c>.</summary>
internal static class ToolSettings
{
    public static byte[] Write(GraphQLToolOptions options)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("title", options.Title);
            json.WriteString("home", options.Home);
            json.WriteStartArray("tabs");
            foreach (var tab in options.Tabs) Write(json, tab);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, GraphQLToolTab tab)
    {
        json.WriteStartObject();
        json.WriteString("query", tab.Query);
        json.WriteString("variables", tab.Variables);
        json.WriteEndObject();
    }
}
