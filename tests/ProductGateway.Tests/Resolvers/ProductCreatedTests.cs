using System.Net.Http.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Resolvers;

/// <summary>What <c>productCreated</c> tells, to whom, and what it asks the vendors for it.</summary>
public sealed class ProductCreatedTests
{
    private const string Anything = "subscription { productCreated { __typename ... on CatalogProduct { name } } }";

    [Fact]
    public async Task Each_subscriber_gets_the_product_read_anew_with_its_own_selection()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var names = await gateway.SubscribeAsync(Anything);
        await using var prices = await gateway.SubscribeAsync("subscription { made: productCreated { ... on PricedProduct { listPrice } } }");

        await gateway.AskAsync(Finago("Ullgenser"));

        Assert.Equal("""{"data":{"productCreated":{"__typename":"FinagoProduct","name":"Ullgenser"}}}""", await names.NextAsync());
        Assert.Equal("""{"data":{"made":{"listPrice":"99.50"}}}""", await prices.NextAsync());
        Assert.Equal(["POST", "GET", "GET"], gateway.ProductCalls);
    }

    [Fact]
    public async Task All_three_vendors_are_told_of_in_the_order_of_their_creates()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var all = await gateway.SubscribeAsync(Anything);
        await using var some = await gateway.SubscribeAsync(
            "subscription { productCreated(vendors: [MICROSOFT, SUPEROFFICE]) { ... on CatalogProduct { vendor } } }");

        await gateway.AskAsync($$"""
            mutation {
              createFinagoProduct(input: { name: "A", categoryId: 12 }) { outcome }
              createSuperOfficeProduct(input: { name: "B" }) { outcome }
              createMicrosoftProduct(input: {
                name: "C", testHarness: ATTESTATION, deviceType: EXTERNAL, requestedSignatures: ["WINDOWS_v100_X64_GE_FULL"],
                selectedProductTypes: [{ osFamily: "windows_v100_GE", productType: "Audio Device" }]
              }) { outcome }
            }
            """);

        Assert.Equal("""{"data":{"productCreated":{"__typename":"FinagoProduct","name":"A"}}}""", await all.NextAsync());
        Assert.Equal("""{"data":{"productCreated":{"__typename":"SuperOfficeProduct","name":"B"}}}""", await all.NextAsync());
        Assert.Equal("""{"data":{"productCreated":{"__typename":"MicrosoftProduct","name":"C"}}}""", await all.NextAsync());
        Assert.Equal("""{"data":{"productCreated":{"vendor":"SUPEROFFICE"}}}""", await some.NextAsync());
        Assert.Equal("""{"data":{"productCreated":{"vendor":"MICROSOFT"}}}""", await some.NextAsync());
    }

    [Fact]
    public async Task What_was_not_created_for_sure_is_not_told()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var all = await gateway.SubscribeAsync(Anything);
        gateway.Sandbox.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago, Method = "POST" });

        var unknown = await gateway.AskAsync(Finago("Unknown"));
        await gateway.AskAsync(Finago(""));
        await gateway.AskAsync(Finago("Created"));

        Assert.Contains("UNKNOWN", unknown.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("""{"data":{"productCreated":{"__typename":"FinagoProduct","name":"Created"}}}""", await all.NextAsync());
    }

    [Fact]
    public async Task A_product_that_cannot_be_read_is_an_error_of_its_event_and_the_stream_goes_on()
    {
        await using var gateway = await StartedGateway.StartAsync();
        await using var all = await gateway.SubscribeAsync(Anything);

        await gateway.AskAsync(Finago("Down"));
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "GET", Status = 403 });
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "GET", Status = 403 });
        var down = await all.NextAsync();
        await gateway.AskAsync(Finago("Gone"));
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "GET", Status = 404 });
        var gone = await all.NextAsync();
        await gateway.AskAsync(Finago("Back"));

        Assert.StartsWith("""{"errors":[""", down, StringComparison.Ordinal);
        Assert.EndsWith("""],"data":null}""", down, StringComparison.Ordinal);
        Assert.Contains("\"VENDOR_AUTH_FAILED\"", down, StringComparison.Ordinal);
        Assert.Equal(
            """
            {"errors":[{"message":"24SevenOffice has created the product 5002 and does not know it now. Ask for it later by productByVendorId.",
            """ + """
            "locations":[{"line":1,"column":16}],"path":["productCreated"],"extensions":{"code":"PRODUCT_NOT_FOUND"}}],"data":null}
            """,
            gone);
        Assert.Equal("""{"data":{"productCreated":{"__typename":"FinagoProduct","name":"Back"}}}""", await all.NextAsync());
    }

    [Fact]
    public async Task A_subscriber_that_leaves_is_forgotten()
    {
        await using var gateway = await StartedGateway.StartAsync();
        var reader = await gateway.SubscribeAsync(Anything);
        await using var waiting = await gateway.SubscribeAsync(Anything);
        await gateway.AskAsync(Finago("A"));
        await reader.NextAsync();

        Assert.Equal(2, gateway.SubscriberCount);
        await reader.DisposeAsync();

        Assert.Equal(1, gateway.SubscriberCount);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_client_that_hangs_up_is_forgotten()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var http = new HttpClient { BaseAddress = gateway.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = JsonContent.Create(new { query = Anything }),
            Headers = { Accept = { new("text/event-stream") } },
        };

        var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using (var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)))
        {
            await SandboxedConnectors.UntilAsync(() => gateway.SubscriberCount == 1);
            await gateway.AskAsync(Finago("Ullgenser"));
            await UntilLineAsync(reader, """data: {"data":{"productCreated":{"__typename":"FinagoProduct","name":"Ullgenser"}}}""");
        }

        response.Dispose();
        await SandboxedConnectors.UntilAsync(() => gateway.SubscriberCount == 0);
    }

    private static async Task UntilLineAsync(StreamReader reader, string expected)
    {
        string? line;
        do
        {
            line = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
            Assert.NotNull(line);
        }
        while (line != expected);
    }

    private static string Finago(string name) =>
        $$"""mutation { createFinagoProduct(input: { name: "{{name}}", categoryId: 12, listPrice: "99.50" }) { outcome } }""";
}
