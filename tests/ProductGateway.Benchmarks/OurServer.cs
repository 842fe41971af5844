using Microsoft.AspNetCore.Builder;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.Benchmarks;

/// <summary>The engine behind its own HTTP door, with the defaults that users get.</summary>
internal static class OurServer
{
    public static WebApplication Build(Uri vendorAddress)
    {
        var vendor = new VendorClient(new HttpClient { BaseAddress = vendorAddress });
        var builder = Role.CreateBuilder();
        builder.Services.AddGraphQLServer(_ => BuildSchema(vendor));
        var app = builder.Build();
        app.MapGraphQL();
        return app;
    }

    private static ExecutableSchema BuildSchema(VendorClient vendor)
    {
        using var sdl = new StreamReader(typeof(OurServer).Assembly.GetManifestResourceStream("schema.graphql")!);
        var schema = new SchemaBuilder().AddDocumentFromString(sdl.ReadToEnd(), "schema.graphql")
            .BindInput("NewProduct", static input => new NewProduct(
                input.Get<string>(0)!, input.Get<string>(1)!, input.Get<string>(2)!, input.Get<double>(3), input.Get<int>(4), input.Get<bool>(5)))
            .Build().Schema!;
        var tables = new ResolverTables(schema);
        tables.Root("Query")
            .Resolve("hello", static _ => ValueTask.FromResult("world"))
            .Resolve("products", static context => ValueTask.FromResult(Catalogue.First(context.Argument<int>(0))))
            .Resolve("product", context => vendor.GetAsync(context.Argument<string>(0), context.RequestAborted));
        tables.Root("Mutation")
            .Resolve("create", context => vendor.CreateAsync(context.Argument<NewProduct>(0), context.RequestAborted));
        tables.Object<Product>("Product")
            .Property("id", static product => product.Id)
            .Property("sku", static product => product.Sku)
            .Property("name", static product => product.Name)
            .Property("description", static product => product.Description)
            .Property("price", static product => product.Price)
            .Property("stock", static product => product.Stock)
            .Property("isActive", static product => product.IsActive);
        return tables.Build();
    }
}
