using System.Text;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Calls;

/// <summary>What a vendor answers to one call, before anything goes over the wire.</summary>
internal sealed record VendorAnswer(int Status, byte[] Body)
{
    /// <summary>Null sends no <c>Content-Type</c>.</summary>
    public string? ContentType { get; init; }

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The call created or overwrote a product.</summary>
    public bool Applied { get; init; }

    /// <summary>Null when the vendor served the call.</summary>
    public Refusal? Refusal { get; init; }

    public static VendorAnswer Json(int status, JsonNode body) =>
        new(status, JsonText.ToUtf8(body)) { ContentType = "application/json; charset=utf-8" };

    public static VendorAnswer Text(int status, string contentType, string text) =>
        new(status, Encoding.UTF8.GetBytes(text)) { ContentType = contentType };

    public VendorAnswer With(string header, string value) => this with { Headers = [.. Headers, KeyValuePair.Create(header, value)] };
}
