using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ProductGateway.Benchmarks;

/// <summary>A vendor's REST API on loopback, and nothing but quick.</summary>
internal static class VendorServer
{
    public static WebApplication Build()
    {
        var app = Role.CreateBuilder().Build();
        app.MapGet("/products/{id:int}", static (int id) => TypedResults.Json(Catalogue.Make(id), ProductJson.Default.Product));
        app.MapPost("/products", static async (HttpContext context) =>
        {
            var created = await context.Request.ReadFromJsonAsync(ProductJson.Default.NewProduct, context.RequestAborted);
            return TypedResults.Json(created!.WithId("100001"), ProductJson.Default.Product, statusCode: StatusCodes.Status201Created);
        });
        return app;
    }

    private static Product WithId(this NewProduct created, string id)
        => new(id, created.Sku, created.Name, created.Description, created.Price, created.Stock, created.IsActive);
}

/// <summary>How both contestants call the vendor.</summary>
internal sealed class VendorClient(HttpClient http)
{
    public async ValueTask<Product> GetAsync(string id, CancellationToken aborted)
        => (await http.GetFromJsonAsync($"/products/{id}", ProductJson.Default.Product, aborted))!;

    public async ValueTask<Product> CreateAsync(NewProduct product, CancellationToken aborted)
    {
        using var response = await http.PostAsJsonAsync("/products", product, ProductJson.Default.NewProduct, aborted);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(ProductJson.Default.Product, aborted))!;
    }
}
