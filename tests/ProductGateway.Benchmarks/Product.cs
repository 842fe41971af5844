using System.Text.Json;
using System.Text.Json.Serialization;

namespace ProductGateway.Benchmarks;

/// <summary>What both contestants serve: seven fields.</summary>
internal sealed record Product(string Id, string Sku, string Name, string Description, double Price, int Stock, bool IsActive);

/// <summary>What both contestants create.</summary>
internal sealed record NewProduct(string Sku, string Name, string Description, double Price, int Stock, bool IsActive);

/// <summary>The answers, shaped as GraphQL shapes them: the JSON of both contestants is the same, byte for byte.</summary>
internal sealed record Answer<T>(T Data);

internal sealed record Greeting(string Hello);

internal sealed record Products([property: JsonPropertyName("products")] ArraySegment<Product> Items);

internal sealed record One(Product Product);

internal sealed record Three(Product A, Product B, Product C);

internal sealed record Created(Product Create);

/// <summary>A thousand products in memory.</summary>
internal static class Catalogue
{
    private static readonly Product[] All = [.. Enumerable.Range(1, 1000).Select(Make)];

    public static ArraySegment<Product> First(int count) => new(All, 0, Math.Min(count, All.Length));

    public static Product Make(int number) => new(
        $"{100_000 + number}",
        $"SKU-{number:D5}",
        $"Office chair no. {number}, black",
        "Height adjustable, with armrests and castors for hard floors.",
        number + 0.95,
        number % 50,
        number % 7 != 0);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Answer<Greeting>))]
[JsonSerializable(typeof(Answer<Products>))]
[JsonSerializable(typeof(Answer<One>))]
[JsonSerializable(typeof(Answer<Three>))]
[JsonSerializable(typeof(Answer<Created>))]
[JsonSerializable(typeof(Product))]
[JsonSerializable(typeof(NewProduct))]
internal sealed partial class ProductJson : JsonSerializerContext;
