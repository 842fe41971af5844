using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Faults;

/// <summary>The vendor applies the call and answers with its status, and its body is complete but only half of the JSON.</summary>
public sealed record InvalidJson : Fault
{
    internal override async Task PlayAsync(Exchange exchange)
    {
        var answer = await exchange.ApplyAsync();
        await exchange.SendAsync(answer with { Body = answer.Body[..(answer.Body.Length / 2)] });
    }
}

/// <summary>The vendor applies the call and answers with its status and no body at all.</summary>
public sealed record EmptySuccess : Fault
{
    internal override async Task PlayAsync(Exchange exchange)
    {
        var answer = await exchange.ApplyAsync();
        await exchange.SendAsync(answer with { Body = [], ContentType = null });
    }
}

/// <summary>The vendor applies the call and answers with its whole body but for ids: of the product, or of every product in a list.</summary>
public sealed record SuccessWithoutId : Fault
{
    private static readonly string[] Ids = ["id", "ProductId", "productId", "PrimaryKey"];

    internal override async Task PlayAsync(Exchange exchange)
    {
        var answer = await exchange.ApplyAsync();
        if (JsonNode.Parse(answer.Body) is { } body)
        {
            Strip(body);
            answer = answer with { Body = JsonText.ToUtf8(body) };
        }

        await exchange.SendAsync(answer);
    }

    private static void Strip(JsonNode body)
    {
        IEnumerable<JsonNode?> products = body switch
        {
            JsonArray list => list,
            JsonObject envelope when envelope["value"] is JsonArray list => list,
            _ => [body],
        };
        foreach (var product in products.OfType<JsonObject>())
        {
            foreach (var id in Ids)
            {
                product.Remove(id);
                (product["Column"] as JsonObject)?.Remove(id);
            }
        }
    }
}

/// <summary>The vendor applies the call, and every member of every object in its answer comes twice: null first, then its value.</summary>
public sealed record DuplicateKeys : Fault
{
    private static readonly JsonWriterOptions AsVendors = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal override async Task PlayAsync(Exchange exchange)
    {
        var answer = await exchange.ApplyAsync();
        using var buffer = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(buffer, AsVendors))
            WriteTwice(writer, JsonNode.Parse(answer.Body));
        await exchange.SendAsync(answer with { Body = buffer.ToArray() });
    }

    private static void WriteTwice(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                writer.WriteStartObject();
                foreach (var (name, value) in members)
                {
                    writer.WriteNull(name);
                    writer.WritePropertyName(name);
                    WriteTwice(writer, value);
                }

                writer.WriteEndObject();
                break;
            case JsonArray items:
                writer.WriteStartArray();
                foreach (var item in items)
                    WriteTwice(writer, item);
                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                node.WriteTo(writer);
                break;
        }
    }
}

/// <summary>The vendor applies the call, and megabytes of blanks stand before its JSON: good for who reads it all, too much for who has a limit.</summary>
public sealed record Oversized : Fault
{
    /// <summary>Mebibytes of blanks, 1 to 64. Default 3.</summary>
    public int Megabytes { get; set; } = 3;

    internal override async Task PlayAsync(Exchange exchange)
    {
        var answer = await exchange.ApplyAsync();
        var blanks = Math.Clamp(Megabytes, 1, 64) * 1024 * 1024;
        var body = new byte[blanks + answer.Body.Length];
        body.AsSpan(0, blanks).Fill((byte)' ');
        answer.Body.CopyTo(body, blanks);
        await exchange.SendAsync(answer with { Body = body });
    }
}

/// <summary>The vendor applies the call and sends its answer under the name of another media type.</summary>
public sealed record WrongContentType : Fault
{
    /// <summary>Default <c>text/html</c>; null sends no <c>Content-Type</c>.</summary>
    public string? ContentType { get; set; } = "text/html";

    internal override async Task PlayAsync(Exchange exchange) =>
        await exchange.SendAsync(await exchange.ApplyAsync() with { ContentType = ContentType });
}
