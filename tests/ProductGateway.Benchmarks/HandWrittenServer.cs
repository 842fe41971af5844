using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ProductGateway.Benchmarks;

/// <summary>What an engineer would write by hand for exactly these answers: a minimal API with source-generated JSON.</summary>
internal static class HandWrittenServer
{
    public static WebApplication Build(Uri vendorAddress)
    {
        var vendor = new VendorClient(new HttpClient { BaseAddress = vendorAddress });
        var app = Role.CreateBuilder().Build();
        app.MapGet("/hello", static () => TypedResults.Json(new Answer<Greeting>(new Greeting("world")), ProductJson.Default.AnswerGreeting));
        app.MapGet("/products", static (int first)
            => TypedResults.Json(new Answer<Products>(new Products(Catalogue.First(first))), ProductJson.Default.AnswerProducts));
        app.MapGet("/products/{id}", async (string id, CancellationToken aborted)
            => TypedResults.Json(new Answer<One>(new One(await vendor.GetAsync(id, aborted))), ProductJson.Default.AnswerOne));
        app.MapGet("/three", async (string a, string b, string c, CancellationToken aborted) =>
        {
            var products = await Task.WhenAll(
                vendor.GetAsync(a, aborted).AsTask(),
                vendor.GetAsync(b, aborted).AsTask(),
                vendor.GetAsync(c, aborted).AsTask());
            return TypedResults.Json(new Answer<Three>(new Three(products[0], products[1], products[2])), ProductJson.Default.AnswerThree);
        });
        app.MapPost("/products", async (HttpContext context) =>
        {
            var product = await context.Request.ReadFromJsonAsync(ProductJson.Default.NewProduct, context.RequestAborted);
            var created = await vendor.CreateAsync(product!, context.RequestAborted);
            return TypedResults.Json(new Answer<Created>(new Created(created)), ProductJson.Default.AnswerCreated);
        });
        return app;
    }
}
