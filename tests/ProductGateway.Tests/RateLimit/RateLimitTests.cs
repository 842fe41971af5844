using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using ProductGateway.Server.Hosting;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Stories;

namespace ProductGateway.Tests.RateLimit;

/// <summary>What operations cost their caller: the vendor calls that they really make. With 10 a minute one comes back in six seconds, which no test waits for.</summary>
public sealed class RateLimitTests
{
    private const string Create = "mutation { createFinagoProduct(input: { name: \"A\", categoryId: 12 }) { outcome } }";

    private static readonly Uri Path = new("/graphql", UriKind.Relative);

    [Theory]
    [InlineData(true, null, 0)]
    [InlineData(false, null, 6_000)]
    [InlineData(true, "60", 60)]
    [InlineData(false, "0", 0)]
    public void It_is_off_in_Development_and_6000_elsewhere_unless_the_key_says_otherwise(bool isDevelopment, string? value, int expected)
        => Assert.Equal(expected, Read(isDevelopment, [], ("RateLimit:CostPerMinute", value)));

    [Fact]
    public void A_mistake_is_told_by_its_key()
    {
        var mistakes = new List<string>();
        Read(isDevelopment: false, mistakes, ("RateLimit:CostPerMinute", "-1"), ("RateLimit:PerMinute", "1"));
        Assert.Equal(
            [
                "RateLimit:CostPerMinute: \"-1\" is not a count. Set a whole number from 0 to 2147483647; without one it is 6000.",
                "RateLimit:PerMinute: is not a key of this section. Remove it, or write one of CostPerMinute.",
            ],
            mistakes);
    }

    [Fact]
    public async Task A_create_costs_10_and_one_that_cannot_be_paid_for_is_not_sent()
    {
        await using var gateway = await StartAsync(19);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, Create)).Status);

        var (status, error) = await AskAsync(gateway, Create);

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.StartsWith("This operation costs 10, and ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("RATE_LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("POST", Assert.Single(gateway.ProductCalls));
    }

    [Fact]
    public async Task Ten_creates_in_one_request_cost_100()
    {
        await using var gateway = await StartAsync(101);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, "{ __typename }")).Status);
        var all = string.Concat(Enumerable.Range(0, 10).Select(number => $"a{number}: createFinagoProduct(input: {{ name: \"A\", categoryId: 12 }}) {{ outcome }} "));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, $"mutation {{ {all} }}")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(gateway, "{ a: __typename vendors { vendor } b: vendors { vendor } }")).Status);
    }

    [Fact]
    public async Task The_calls_of_a_field_are_charged_one_by_one_and_who_then_owes_waits_longer()
    {
        await using var gateway = await StartAsync(10);
        var ids = string.Join(", ", Enumerable.Range(1001, 20).Select(key => $"\"{ProductId.Encode(Vendor.Finago, key)}\""));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, $"{{ nodes(ids: [{ids}]) {{ id }} }}")).Status);
        Assert.Equal(20, gateway.ProductCalls.Count());

        var (status, error) = await AskAsync(gateway, "{ __typename }");

        // It owes 10 and needs 1: eleven times six seconds, less what has gone by since.
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.InRange(error.GetProperty("extensions").GetProperty("retryAfterSeconds").GetInt32(), 40, 66);
    }

    [Fact]
    public async Task Fields_that_share_a_vendor_call_share_its_cost()
    {
        await using var gateway = await StartAsync(10);
        var id = ProductId.Encode(Vendor.Finago, 1001);
        for (var count = 0; count < 6; count++)
        {
            var (status, _) = await AskAsync(gateway, $"{{ a: product(id: \"{id}\") {{ __typename }} b: product(id: \"{id}\") {{ __typename }} c: product(id: \"{id}\") {{ __typename }} }}");
            Assert.Equal(HttpStatusCode.OK, status);
        }
    }

    [Fact]
    public async Task A_create_that_our_own_checks_refuse_costs_1()
    {
        await using var gateway = await StartAsync(12);
        for (var count = 0; count < 3; count++)
        {
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, "mutation { createFinagoProduct(input: { name: \"\", categoryId: 12 }) { outcome } }")).Status);
        }

        Assert.Empty(gateway.ProductCalls);
    }

    [Fact]
    public async Task A_subscription_pays_for_itself_and_for_each_event()
    {
        await using var gateway = await StartAsync(12);
        await using var events = await HeaderedRequests.OpenEventsAsync(gateway, "subscription { productCreated { ... on CatalogProduct { name } } }");
        await SandboxedConnectors.UntilAsync(() => gateway.SubscriberCount > 0);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, Create)).Status);
        Assert.Equal("""{"data":{"productCreated":{"name":"A"}}}""", await events.NextAsync());
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(gateway, "{ __typename }")).Status);
    }

    [Fact]
    public async Task A_trusted_document_is_counted_like_any_other()
    {
        const string Document = "{ __typename }";
        var folder = Directory.CreateTempSubdirectory("trusted");
        await File.WriteAllTextAsync(System.IO.Path.Combine(folder.FullName, "a.graphql"), Document, TestContext.Current.CancellationToken);
        await using var gateway = await StartAsync(1, "--GraphQL:TrustedDocuments:Folder", folder.FullName, "--GraphQL:TrustedDocuments:Only", "true");
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Document)));
        using var http = new HttpClient { BaseAddress = gateway.Address };

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.TooManyRequests), (await PostAsync(http, id), await PostAsync(http, id)));
        folder.Delete(recursive: true);

        static async Task<HttpStatusCode> PostAsync(HttpClient http, string id)
        {
            using var content = new StringContent($$"""{"documentId":"sha256:{{id}}"}""", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(Path, content, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task The_schema_as_text_costs_nothing()
    {
        await using var gateway = await StartAsync(1);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, "{ __typename }")).Status);
        using var http = new HttpClient { BaseAddress = gateway.Address };
        using var schema = await http.GetAsync(new Uri("/graphql/schema.graphql", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, schema.StatusCode);
    }

    [Theory]
    [InlineData("false", HttpStatusCode.TooManyRequests)]
    [InlineData("true", HttpStatusCode.OK)]
    public async Task A_header_makes_nobody_another_caller_unless_the_host_is_told_to_believe_its_proxy(string enabled, HttpStatusCode expected)
    {
        await using var gateway = await StartAsync(1, "--ForwardedHeaders_Enabled", enabled);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(gateway, "{ __typename }", "192.0.2.1")).Status);
        Assert.Equal(expected, (await AskAsync(gateway, "{ __typename }", "192.0.2.2")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await AskAsync(gateway, "{ __typename }", "192.0.2.1")).Status);
    }

    private static Task<StartedGateway> StartAsync(int perMinute, params string[] args)
        => StartedGateway.StartAsync([$"--RateLimit:CostPerMinute={perMinute}", .. args]);

    private static async Task<(HttpStatusCode Status, JsonElement Error)> AskAsync(StartedGateway gateway, string query, string? forwardedFor = null)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = Body(query) };
        if (forwardedFor is not null) request.Headers.Add("X-Forwarded-For", forwardedFor);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var whole = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, whole.TryGetProperty("errors", out var errors) ? errors[0] : default);
    }

    private static StringContent Body(string query) => new(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");

    private static int Read(bool isDevelopment, List<string> mistakes, params (string Key, string? Value)[] entries)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value))).Build();
        return RateLimitSection.Read(configuration, isDevelopment, mistakes).CostPerMinute;
    }
}
