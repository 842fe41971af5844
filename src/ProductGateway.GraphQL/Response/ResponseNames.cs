using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductGateway.GraphQL.Response;

/// <summary>The keys of a result map, in response order, escaped once for all objects of the same shape.</summary>
internal sealed class ResponseNames(IEnumerable<string> names)
{
    private readonly JsonEncodedText[] _names = [.. names.Select(name => JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping))];

    public int Count => _names.Length;

    public JsonEncodedText this[int index] => _names[index];
}
