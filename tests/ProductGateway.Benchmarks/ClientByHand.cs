using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductGateway.Benchmarks;

/// <summary>The call of the generated client as somebody careful writes it: source-generated JSON, and the body read while it arrives.</summary>
internal sealed class ClientByHand(HttpClient http)
{
    private const string Query = "query GetProducts($first: Int!) { products(first: $first) { id sku name description price stock isActive } }";

    public async Task<int> CountAsync(int first)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, (Uri?)null)
        {
            Content = JsonContent.Create(new Question(Query, "GetProducts", new First(first)), ByHandJson.Default.Question),
        };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync(ByHandJson.Default.Found);
        return answer!.Data!.Products.Count;
    }
}

internal sealed record Question(string Query, string OperationName, First Variables);

internal sealed record First([property: JsonPropertyName("first")] int Count);

internal sealed record Found(FoundProducts? Data);

internal sealed record FoundProducts(List<Product> Products);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(Found))]
internal sealed partial class ByHandJson : JsonSerializerContext;
