using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Resolvers;

/// <summary>What <c>product</c>, <c>productByVendorId</c>, <c>node</c> and <c>nodes</c> answer, and what they ask.</summary>
public sealed class ReadTests
{
    private const string ById = "query ($id: ID!) { product(id: $id) { __typename ... on CatalogProduct { id vendor vendorId name } } }";

    [Fact]
    public async Task A_product_is_found_by_its_vendors_key_and_by_its_id()
    {
        await using var gateway = await StartedGateway.StartAsync();
        var key = await CreateAsync(gateway);

        var byKey = await gateway.AskAsync(
            "query ($key: ID!) { productByVendorId(vendor: FINAGO, vendorId: $key) { __typename ... on CatalogProduct { id name } } }", new { key });
        var id = ProductId.Encode(Vendor.Finago, long.Parse(key, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(
            $$$"""{"__typename":"FinagoProduct","id":"{{{id}}}","name":"Ullgenser"}""",
            byKey.GetProperty("data").GetProperty("productByVendorId").GetRawText());
        Assert.Equal(
            $$$"""{"__typename":"FinagoProduct","id":"{{{id}}}","vendor":"FINAGO","vendorId":"{{{key}}}","name":"Ullgenser"}""",
            (await gateway.AskAsync(ById, new { id })).GetProperty("data").GetProperty("product").GetRawText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an id")]
    [InlineData("RklOQUdPOjE=")]
    [InlineData("RklOQUdPOi4uL3VzZXJz")] // FINAGO:../users
    [InlineData("007")]
    [InlineData("2147483648")]
    public async Task What_is_no_id_is_null_and_no_vendor_is_asked(string id)
    {
        await using var gateway = await StartedGateway.StartAsync();

        Assert.Equal("""{"data":{"product":null}}""", (await gateway.AskAsync(ById, new { id })).GetRawText());
        Assert.Equal(
            """{"data":{"productByVendorId":null,"node":null}}""",
            (await gateway.AskAsync(
                "query ($id: ID!) { productByVendorId(vendor: FINAGO, vendorId: $id) { __typename } node(id: $id) { id } }", new { id })).GetRawText());
        Assert.Empty(gateway.Sandbox.Journal.Entries);
    }

    [Fact]
    public async Task What_the_vendor_does_not_know_is_null_without_an_error()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var ids = new[] { Vendor.Microsoft, Vendor.Superoffice, Vendor.Finago }.Select(vendor => ProductId.Encode(vendor, 999_999_999));

        Assert.Equal(
            """{"data":{"nodes":[null,null,null]}}""",
            (await gateway.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids })).GetRawText());
        Assert.Equal(3, gateway.Sandbox.Journal.Entries.Count(call => call.Method == "GET"));
    }

    [Fact]
    public async Task Nodes_keep_their_order_and_ask_for_each_once()
    {
        await using var gateway = await StartedGateway.StartAsync();
        var id = ProductId.Encode(Vendor.Finago, long.Parse(await CreateAsync(gateway), System.Globalization.CultureInfo.InvariantCulture));
        gateway.Sandbox.Journal.Clear();

        var answer = await gateway.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids = new[] { id, "?", id } });

        Assert.Equal($$$"""{"data":{"nodes":[{"id":"{{{id}}}"},null,{"id":"{{{id}}}"}]}}""", answer.GetRawText());
        Assert.Single(gateway.Sandbox.Journal.Entries);
    }

    [Fact]
    public async Task More_than_100_ids_are_refused_and_none_is_asked_for()
    {
        await using var gateway = await StartedGateway.StartAsync();

        var ids = Enumerable.Range(1, 101).Select(key => ProductId.Encode(Vendor.Finago, key));
        var error = (await gateway.AskAsync("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", new { ids })).GetProperty("errors")[0];

        Assert.Equal("nodes takes at most 100 ids and got 101. Ask in several requests.", error.GetProperty("message").GetString());
        Assert.Equal("TOO_MANY_IDS", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Empty(gateway.Sandbox.Journal.Entries);
    }

    [Fact]
    public async Task A_vendor_that_fails_gives_null_and_one_error_and_the_others_answer()
    {
        await using var gateway = await StartedGateway.StartAsync();
        gateway.Sandbox.Faults.Arm(new HtmlPage { Vendor = SandboxVendor.Finago, Times = 2 });

        var answer = await gateway.AskAsync(
            """
            query ($ids: [ID!]!) {
              vendors { vendor }
              productByVendorId(vendor: FINAGO, vendorId: 1) { __typename }
              nodes(ids: $ids) { id }
            }
            """,
            new { ids = new[] { "?", ProductId.Encode(Vendor.Finago, 2) } });

        Assert.Equal(
            """{"vendors":[{"vendor":"MICROSOFT"},{"vendor":"SUPEROFFICE"},{"vendor":"FINAGO"}],"productByVendorId":null,"nodes":[null,null]}""",
            answer.GetProperty("data").GetRawText());
        Assert.Equal(
            ["""["productByVendorId"] VENDOR_UNAVAILABLE""", """["nodes",1] VENDOR_UNAVAILABLE"""],
            answer.GetProperty("errors").EnumerateArray().Select(error =>
                $"{error.GetProperty("path").GetRawText()} {error.GetProperty("extensions").GetProperty("code").GetString()}"));
    }

    [Fact]
    public async Task A_vendor_without_configuration_is_told_by_its_code()
    {
        await using var gateway = await StartedGateway.StartAsync("--Sandbox:Enabled=false");

        var error = (await gateway.AskAsync(ById, new { id = ProductId.Encode(Vendor.Microsoft, 1) })).GetProperty("errors")[0];

        Assert.Equal(
            "Microsoft is not configured at this gateway. Ask the operators of the gateway to configure it.",
            error.GetProperty("message").GetString());
        Assert.Equal("VENDOR_NOT_CONFIGURED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task<string> CreateAsync(StartedGateway gateway)
    {
        var answer = await gateway.AskAsync(
            """mutation { createFinagoProduct(input: { name: "Ullgenser", categoryId: 1 }) { outcome product { vendorId } } }""");
        return answer.GetProperty("data").GetProperty("createFinagoProduct").GetProperty("product").GetProperty("vendorId").GetString()!;
    }
}
