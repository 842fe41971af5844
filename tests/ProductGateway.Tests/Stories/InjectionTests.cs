using System.Text;
using System.Text.Json;

namespace ProductGateway.Tests.Stories;

/// <summary>Hostile texts in every place of the schema that leads into a vendor's path or query: no call is made, or exactly the one that was meant.</summary>
public sealed class InjectionTests
{
    private static readonly string[] Hostile =
    [
        "../../x", "5/../6", "5?x=1", "5#x", "5&x=1", "5;x", "5\r\nX-Evil: 1", "5\nHost: evil", "%2e%2e", "%2e%2e%2f5", "5%00", "\0", "５", "٥", "-5", "+5", "05", "0x5",
        "5.0", "5e0", " 5", "5 ", "", "9223372036854775808", "https://evil.example/5", "//evil.example", "\\\\evil.example", "@evil.example", "1,2",
        new('5', 10_000), new('a', 10_000),
    ];

    private static readonly string[] Vendors = ["MICROSOFT", "SUPEROFFICE", "FINAGO"];

    [Fact]
    public async Task An_id_that_is_none_never_leaves()
    {
        await using var stage = await Stage.StartAsync();
        foreach (var text in Hostile)
        {
            foreach (var vendor in Vendors)
            {
                var ids = (string[])[text, $"{vendor}:{text}", Id($"{vendor}:{text}"), Id($"{vendor}:5:{text}"), Id($"{vendor}:5") + text];
                await stage.AskAsync(
                    "query ($key: ID!, $vendor: Vendor!, $ids: [ID!]!, $id: ID!) { a: productByVendorId(vendor: $vendor, vendorId: $key) { __typename } "
                        + "b: nodes(ids: $ids) { id } c: node(id: $id) { id } d: product(id: $id) { __typename } }",
                    JsonSerializer.Serialize(new { key = text, vendor, ids, id = ids[2] }));
            }
        }

        // The empty text behind an id leaves it the id that it is: the number five.
        Assert.Equal(Vendors.Length, stage.ApiCalls.Count);
        Assert.All(stage.ApiCalls, call => Assert.Matches("^/[a-zA-Z0-9/.]+/5$", call.Path + call.Query));
        AssertNoHeaderIsNew(stage);
    }

    [Fact]
    public async Task A_key_that_is_no_id_joins_nothing()
    {
        await using var stage = await Stage.StartAsync();
        foreach (var text in Hostile.Where(text => text.Length is > 0 and <= 254 && !text.Contains('\0', StringComparison.Ordinal)))
        {
            var created = await stage.AskAsync(
                "mutation ($key: String) { createSuperOfficeProduct(input: { name: \"x\", erpProductKey: $key }) { product { erpProductKey erpProduct { id } } } }",
                JsonSerializer.Serialize(new { key = text }));

            Assert.Equal(JsonSerializer.Serialize(text), created["createSuperOfficeProduct"]["product"]!["erpProductKey"]!.ToJsonString());
            Assert.Null(created["createSuperOfficeProduct"]["product"]!["erpProduct"]);
        }

        Assert.DoesNotContain(stage.ApiCalls, call => call.Path.StartsWith("/finago", StringComparison.Ordinal));
        AssertNoHeaderIsNew(stage);
    }

    [Fact]
    public async Task A_filter_is_one_value_of_one_parameter()
    {
        await using var stage = await Stage.StartAsync();
        foreach (var text in Hostile)
        {
            var variables = JsonSerializer.Serialize(new { text, ids = new[] { text } });
            await stage.AskAsync(
                """
                query ($text: String!) {
                  a: superOfficeProducts(first: 1, where: { code: { eq: $text } }) { nodes { id } }
                  b: superOfficeProducts(first: 1, where: { erpProductKey: { in: [$text] } }) { nodes { id } }
                  c: finagoProducts(first: 1, where: { code: $text }) { nodes { id } }
                  d: finagoProducts(first: 1, where: { ean: $text }) { nodes { id } }
                  e: products(first: 1, vendors: [SUPEROFFICE, FINAGO], search: $text) { nodes { __typename } }
                }
                """,
                variables);
            await stage.AskAsync(
                "query ($ids: [ID!]) { a: finagoProducts(where: { categoryIds: $ids }) { nodes { id } } b: finagoProducts(where: { supplierIds: $ids }) { nodes { id } } }",
                variables);
        }

        Assert.NotEmpty(stage.ApiCalls);
        Assert.All(stage.ApiCalls, call => Assert.Contains(call.Path, (string[])["/superoffice/Cust12345/api/v1/Product", "/finago/v1/products"]));
        Assert.All(stage.ApiCalls, call => Assert.Subset(Parameters(call.Path).ToHashSet(), Names(call.Query).ToHashSet()));
        Assert.All(stage.ApiCalls, call => Assert.DoesNotContain(call.Query, letter => letter is <= ' ' or > '~' or '#'));
        AssertNoHeaderIsNew(stage);
    }

    [Fact]
    public async Task A_cursor_that_the_gateway_has_not_made_asks_nobody()
    {
        await using var stage = await Stage.StartAsync();
        foreach (var text in Hostile)
        {
            foreach (var cursor in (string[])[text, Id(text), Id($"pageSize=50&continuationToken={text}")])
            {
                var reply = await stage.AskAsync(
                    "query ($after: String) { a: products(after: $after) { nodes { __typename } } b: microsoftProducts(after: $after) { nodes { id } } "
                        + "c: superOfficeProducts(after: $after) { nodes { id } } d: finagoProducts(after: $after) { nodes { id } } }",
                    JsonSerializer.Serialize(new { after = cursor }));

                Assert.Contains("CURSOR_", reply.Text, StringComparison.Ordinal);
            }
        }

        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task A_reference_in_an_input_is_a_number_or_is_not_sent()
    {
        await using var stage = await Stage.StartAsync();
        foreach (var text in Hostile)
        {
            var reply = await stage.AskAsync(
                "mutation ($id: ID!) { createFinagoProduct(input: { name: \"x\", categoryId: $id, unitId: $id, supplierId: $id }) { outcome } }",
                JsonSerializer.Serialize(new { id = text }));

            Assert.Contains("REJECTED", reply.Text, StringComparison.Ordinal);
        }

        Assert.All(stage.Creates, call => Assert.Matches("""^\{"name":"x","units":\{"id":-?[0-9]{1,10}\},"category":\{"id":-?[0-9]{1,10}\},"supplier":\{"id":-?[0-9]{1,10}\}\}$""", call.Body!));
        AssertNoHeaderIsNew(stage);
    }

    private static string Id(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static IEnumerable<string> Names(string query) => query.TrimStart('?').Split('&').Select(parameter => parameter.Split('=')[0]);

    private static string[] Parameters(string path) => path.EndsWith("/Product", StringComparison.Ordinal)
        ? ["$select", "$filter", "$orderBy", "$top", "$skip", "$mode"]
        : ["page", "limit", "productSearch", "productNumber", "ean", "categoryIds", "supplierIds"];

    private static void AssertNoHeaderIsNew(Stage stage)
    {
        string[] known =
        [
            "Accept", "Accept-Encoding", "Authorization", "Content-Length", "Content-Type", "Host", "MS-CorrelationId", "MS-RequestId", "traceparent",
        ];
        Assert.All(stage.ApiCalls, call => Assert.Subset(known.ToHashSet(), call.Headers.Keys.ToHashSet()));
        Assert.All(stage.ApiCalls, call => Assert.StartsWith("127.0.0.1:", call.Headers["Host"], StringComparison.Ordinal));
    }
}
