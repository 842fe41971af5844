using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

public sealed class RequestTests
{
    private const string Answer = """{"data": {"item": null, "addBook": null, "again": null, "search": null, "one": null}}""";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_absent_is_not_sent_and_null_is_sent_as_null()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);

        await server.Client().AddBook.ExecuteAsync(
            new BookInput { Title = "Blåmyra \"1\"", Price = 19.90m, Tags = null, By = new Author.Name(new PersonName { Last = "Ås" }) }, never: true, cancellationToken: Cancellation);

        var body = JsonNode.Parse(Assert.Single(server.Requests).Body)!;
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"input": {"title": "Blåmyra \"1\"", "price": "19.90", "tags": null, "by": {"name": {"last": "Ås"}}}, "never": true}"""), body["variables"]));
        Assert.Equal("AddBook", body["operationName"]!.GetValue<string>());
        Assert.StartsWith("mutation AddBook(", body["query"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_enums_and_every_scalar_are_written_as_the_schema_has_them()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);

        await server.Client().GetNodes.ExecuteAsync(
            new Filter
            {
                All = new([new Filter { InStock = true }, new Filter { Kinds = new([Kind.LongPlayer, Kind.Unknown]) }]),
                Cover = new Url("https://a.example/ b"),
                Isbn = Guid.Empty,
                Weight = 0.5,
            },
            cancellationToken: Cancellation);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"filter": {"all": [{"inStock": true}, {"kinds": ["LONG_PLAYER", "UNKNOWN"]}], "cover": "https://a.example/ b",
                  "isbn": "00000000-0000-0000-0000-000000000000", "weight": 0.5}}
                """),
            JsonNode.Parse(Assert.Single(server.Requests).Body)!["variables"]));
    }

    [Fact]
    public async Task A_call_has_headers_and_an_endpoint_of_its_own()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);

        await server.Client().GetItem.ExecuteAsync(
            "1",
            options: new OperationOptions { Endpoint = new Uri("/tenant/7", UriKind.Relative), Headers = new Dictionary<string, string> { ["X-Tenant"] = "7" } },
            cancellationToken: Cancellation);

        var request = Assert.Single(server.Requests);
        Assert.Equal("/tenant/7", request.Path);
        Assert.Equal("7", request.Headers["X-Tenant"]);
        Assert.Equal("application/json", request.Headers.ContentType);
        Assert.Equal("application/graphql-response+json, application/json;q=0.9", request.Headers.Accept);
        Assert.False(request.Headers.ContainsKey("Idempotency-Key"));
    }

    [Fact]
    public async Task A_header_of_the_call_replaces_the_clients_own_and_an_absolute_address_needs_no_client_that_knows_one()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);
        var options = new OperationOptions { Endpoint = server.Address, Headers = new Dictionary<string, string> { ["Accept"] = "application/json" } };

        await new ShopClient(new HttpClient()).GetItem.ExecuteAsync("1", options: options, cancellationToken: Cancellation);

        Assert.Equal("application/json", Assert.Single(server.Requests).Headers.Accept);
    }

    [Fact]
    public async Task A_mutation_has_one_key_that_stays_when_a_handler_repeats_it()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);
        var client = new ShopClient(new HttpClient(new Repeating { InnerHandler = new SocketsHttpHandler() }) { BaseAddress = server.Address });

        await client.AddBook.ExecuteAsync(new BookInput { Title = "Fire" }, never: false, cancellationToken: Cancellation);
        await client.AddBook.ExecuteAsync(new BookInput { Title = "Fire" }, never: false, new OperationOptions { IdempotencyKey = "mine" }, Cancellation);

        var keys = server.Requests.Select(request => request.Headers["Idempotency-Key"].Single()!).ToArray();
        Assert.Equal(4, keys.Length);
        Assert.Equal(keys[0], keys[1]);
        Assert.True(Guid.TryParse(keys[0], out _));
        Assert.Equal(["mine", "mine"], keys[2..]);
        Assert.Single(server.Requests.Take(2).Select(request => request.Body).Distinct());
    }

    [Fact]
    public async Task A_client_of_trusted_documents_sends_the_hash_of_its_text_and_no_text()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);

        await server.Client().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);
        await server.Client(new ClientOptions { TrustedDocuments = true }).GetItem.ExecuteAsync("1", cancellationToken: Cancellation);

        var bodies = server.Requests.Select(request => JsonNode.Parse(request.Body)!).ToArray();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(bodies[0]["query"]!.GetValue<string>())));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse($$$"""{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "{{{hash}}}"}}, "operationName": "GetItem", "variables": {"id": "1"}}"""), bodies[1]));
    }

    [Fact]
    public void The_build_writes_a_manifest_of_every_operation_with_its_hash()
    {
        var manifest = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "../../operations.json")))!;

        Assert.Equal("apollo-persisted-query-manifest", manifest["format"]!.GetValue<string>());
        Assert.Equal(["AddBook", "Added", "GetItem", "GetItems", "GetNodes", "Watch"], manifest["operations"]!.AsArray().Select(operation => operation!["name"]!.GetValue<string>()));
        Assert.All(manifest["operations"]!.AsArray(), operation => Assert.Equal(
            operation!["id"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(operation["body"]!.GetValue<string>())))));
    }

    [Fact]
    public async Task The_last_hand_on_a_request_has_the_services_of_the_scope_that_resolved_the_client()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);
        var registrations = new ServiceCollection();
        registrations.AddScoped<Visitor>();
        registrations.AddShopClient()
            .ConfigureHttpClient(http => http.BaseAddress = server.Address)
            .Configure(options => options.PrepareRequest = static (services, request, _) =>
            {
                request.Headers.Add("X-Visitor", services.GetRequiredService<Visitor>().Name);
                return ValueTask.CompletedTask;
            });
        await using var services = registrations.BuildServiceProvider(validateScopes: true);

        foreach (var name in new[] { "Ada", "Bo" })
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Visitor>().Name = name;
            await scope.ServiceProvider.GetRequiredService<IShopClient>().GetItem.ExecuteAsync("1", cancellationToken: Cancellation);
        }

        Assert.Equal(["Ada", "Bo"], server.Requests.Select(request => request.Headers["X-Visitor"].Single()));
    }

    private sealed class Visitor
    {
        public string Name { get; set; } = "";
    }

    private sealed class Repeating : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var first = await base.SendAsync(request, cancellationToken);
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
