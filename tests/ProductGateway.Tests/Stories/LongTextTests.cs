using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Stories;

/// <summary>A page of products with the longest texts that the vendors take: more than one answer of a vendor may hold, and nothing that a client has to know.</summary>
public sealed class LongTextTests
{
    private const string Texts = "description url extraField1 extraField2 extraField3 extraField4 extraField5 name code vatInfo";

    [Theory]
    [InlineData("superOfficeProducts(first: 100, where: { erpProductKey: { eq: \"1030\" } }) { nodes { vendorId $ } }", "nodes")]
    [InlineData("superOfficeProducts(first: 100, where: { erpProductKey: { eq: \"1030\" } }, order: [{ code: ASC }]) { nodes { vendorId $ } }", "nodes")]
    [InlineData("productByVendorId(vendor: FINAGO, vendorId: 1030) { ... on FinagoProduct { crmProducts { vendorId $ } } }", "crmProducts")]
    public async Task A_page_of_the_longest_texts_is_whole(string field, string list)
    {
        await using var stage = await Stage.StartAsync();
        for (var tens = 0; tens < 10; tens++) await CreateTenAsync(stage);

        var reply = await stage.AskAsync($"{{ p: {field.Replace("$", Texts, StringComparison.Ordinal)} }}");

        Assert.Empty(reply.Errors);
        var products = reply["p"][list]!.AsArray();
        Assert.Equal(100, products.Select(product => (string)product!["vendorId"]!).Distinct().Count());
        Assert.All(products, product => Assert.Equal(1023, ((string)product!["extraField5"]!).Length));
    }

    private static async Task CreateTenAsync(Stage stage)
    {
        var fields = Enumerable.Range(0, 10).Select(index => $"p{index}: createSuperOfficeProduct(input: $input) {{ outcome }}");
        var reply = await stage.AskAsync(
            $"mutation ($input: CreateSuperOfficeProductInput!) {{ {string.Join(' ', fields)} }}",
            new JsonObject { ["input"] = Input() }.ToJsonString());
        Assert.Equal("CREATED", (string?)reply["p9"]["outcome"]);
    }

    private static JsonObject Input()
    {
        var memo = new string('ø', 1023);
        var input = new JsonObject
        {
            ["name"] = new string('n', 254),
            ["code"] = new string('c', 254),
            ["vatInfo"] = new string('v', 254),
            ["erpProductKey"] = "1030",
            ["description"] = new string('ø', 2047),
            ["url"] = "https://vidda.example/" + new string('u', 1000),
        };
        for (var index = 1; index <= 5; index++) input[$"extraField{index}"] = memo;
        return input;
    }
}
