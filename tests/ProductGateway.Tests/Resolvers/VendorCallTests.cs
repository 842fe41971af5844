using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;
using ProductGateway.Tests.Stories;

namespace ProductGateway.Tests.Resolvers;

/// <summary>How many calls one operation makes: each product once, eight at once at a vendor, and no more than the limit in all.</summary>
public sealed class VendorCallTests
{
    private const string Create = "createFinagoProduct(input: { name: \"Ullgenser\", categoryId: 12 }) { outcome }";

    [Fact]
    public async Task A_hundred_aliases_of_one_product_are_one_vendor_call()
    {
        await using var stage = await Stage.StartAsync();
        var id = ProductId.Encode(Vendor.Finago, 125);
        string[] ways =
        [
            $"product(id: \"{id}\")", $"node(id: \"{id}\")", $"nodes(ids: [\"{id}\", \"{id}\"])",
            "productByVendorId(vendor: FINAGO, vendorId: 125)",
        ];

        var fields = Enumerable.Range(0, 100).Select(index => $"f{index}: {ways[index % ways.Length]} {{ ... on CatalogProduct {{ name }} }}");
        var reply = await stage.AskAsync($"{{ {string.Join(' ', fields)} }}");

        Assert.DoesNotContain("errors", reply.Text, StringComparison.Ordinal);
        Assert.Equal("""{"name":"Apparel, unsorted"}""", Json.Compact(reply["f99"]));
        Assert.Equal("""[{"name":"Apparel, unsorted"},{"name":"Apparel, unsorted"}]""", Json.Compact(reply["f98"]));
        Assert.Single(stage.ApiCalls);
    }

    [Fact]
    public async Task Two_operations_share_no_read()
    {
        await using var stage = await Stage.StartAsync();

        await stage.AskAsync(Read("FINAGO", 1));
        await stage.AskAsync(Read("FINAGO", 1));

        Assert.Equal(2, stage.ApiCalls.Count);
    }

    [Fact]
    public async Task An_operation_has_at_most_eight_calls_open_at_one_vendor()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Finago, Method = "GET", Times = 20 });

        var asked = stage.AskAsync(Read("FINAGO", 20));
        await stage.UntilAsync(each => each.ApiCalls.Count >= 8, asked);
        (await stage.AskAsync(Read("SUPEROFFICE", 12))).Is(200, Nulls(12));
        var open = stage.ApiCalls.Count - 12;
        var reply = await stage.LetDripAsync(asked);

        Assert.Equal(8, open);
        reply.Is(200, Nulls(20));
        Assert.Equal(20 + 12, stage.ApiCalls.Count);
    }

    [Theory]
    [InlineData("finagoProducts(first: 1) { nodes { vendor } }")]
    [InlineData("products(first: 1, vendors: [FINAGO]) { nodes { __typename } }")]
    public async Task The_same_holds_for_its_lists(string list)
    {
        await using var stage = await Stage.StartAsync();
        await stage.AskAsync("{ finagoProducts(first: 1) { nodes { vendor } } }"); // a token stands
        stage.Vendors.Journal.Clear();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Finago, Method = "GET", Times = 20 });

        var asked = stage.AskAsync($"{{ {string.Join(' ', Enumerable.Range(0, 20).Select(index => $"f{index}: {list}"))} }}");
        await stage.UntilAsync(each => each.ApiCalls.Count >= 8, asked);
        await stage.AskAsync(Read("SUPEROFFICE", 12));
        var open = stage.ApiCalls.Count - 12;
        var reply = await stage.LetDripAsync(asked);

        Assert.Empty(reply.Errors);
        Assert.Equal(8, open);
    }

    [Fact]
    public async Task A_batch_over_the_limit_is_not_sent_and_each_field_of_it_says_so_in_the_documents_order()
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:MaxVendorCalls", "3"));

        var reply = await stage.AskAsync("""
            {
              a: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { ... on CatalogProduct { name } }
              b: productByVendorId(vendor: FINAGO, vendorId: 125) { __typename }
              c: nodes(ids: ["RklOQUdPOjI", "?", "RklOQUdPOjM"]) { id }
              d: productByVendorId(vendor: MICROSOFT, vendorId: 14631253285588838) { ... on CatalogProduct { name } }
            }
            """);

        reply.Is(200, $$$"""
            {
              "errors": [{{{Exceeded(4, 3, "b", 3, 3)}}}, {{{Exceeded(4, 3, "c", 4, 3)}}}],
              "data": {
                "a": {"name": "Turjakke Jotun, herre"}, "b": null, "c": [null, null, null], "d": {"name": "VST_apdevtest1"}
              }
            }
            """);
        Assert.Equal(2, stage.ApiCalls.Count);
    }

    [Theory]
    [InlineData(250, 250)]
    [InlineData(251, 0)]
    public async Task By_default_an_operation_makes_250_calls_and_not_251(int products, int calls)
    {
        await using var stage = await Stage.StartAsync();

        var lists = Enumerable.Range(1, products)
            .Select(key => $"\"{ProductId.Encode(Vendor.Superoffice, 10_000 + key)}\"")
            .Chunk(100)
            .Select((ids, index) => $"n{index}: nodes(ids: [{string.Join(',', ids)}]) {{ id }}");
        var reply = await stage.AskAsync($"{{ {string.Join(' ', lists)} }}");

        Assert.Equal(calls == 0, reply.Text.Contains("VENDOR_CALL_LIMIT_EXCEEDED", StringComparison.Ordinal));
        Assert.Equal(calls, stage.ApiCalls.Count);
    }

    [Fact]
    public async Task Creates_count_but_those_that_send_nothing_do_not()
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:MaxVendorCalls", "2"));

        var reply = await stage.AskAsync($$"""
            mutation {
              refused: createFinagoProduct(input: { name: "", categoryId: 12 }) { outcome }
              a: {{Create}}
              b: {{Create}}
              c: {{Create}}
            }
            """);

        reply.Is(200, $$$"""
            {
              "errors": [{{{Exceeded(3, 2, "c", 5, 3)}}}],
              "data": {
                "refused": {"outcome": "REJECTED"}, "a": {"outcome": "CREATED"}, "b": {"outcome": "CREATED"}, "c": null
              }
            }
            """);
        Assert.Equal(2, stage.Creates.Count);
    }

    private static string Read(string vendor, int products) =>
        $"{{ {string.Join(' ', Enumerable.Range(1, products).Select(key => $"p{key}: productByVendorId(vendor: {vendor}, vendorId: {90_000 + key}) {{ __typename }}"))} }}";

    private static string Nulls(int products) =>
        $$$"""{"data": {{{{string.Join(", ", Enumerable.Range(1, products).Select(key => $"\"p{key}\": null"))}}}}}""";

    private static string Exceeded(int needed, int max, string field, int line, int column) => $$"""
        {
          "message": "The operation needs at least {{needed}} vendor calls and may make {{max}}. This field asked no vendor. Ask for less at once.",
          "locations": [{"line": {{line}}, "column": {{column}}}],
          "path": ["{{field}}"],
          "extensions": {"code": "VENDOR_CALL_LIMIT_EXCEEDED", "traceId": "t"}
        }
        """;
}
