using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

public sealed class SuperOfficeListTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_gives_its_stored_values_and_only_what_was_asked_for()
    {
        var page = await ListAsync(
            Page(Row(51, """
                "name": { "RawValue": "Bålpanne Ø60", "DisplayValue": "Bålpanne" },
                "productFamilyKey": { "RawValue": 4, "DisplayValue": "Outdoor" },
                "listPrice": { "RawValue": 1490.50, "DisplayValue": "1 490,50" },
                "cost": { "RawValue": -7.922816251426434E+28, "DisplayValue": "" },
                "code": { "RawValue": "not asked for", "DisplayValue": "" }
                """)),
            new ProductQuery
            {
                Top = 10,
                Members = ProductMembers.Name | ProductMembers.ProductFamilyKey | ProductMembers.UnitListPrice | ProductMembers.UnitCost,
            });

        var product = Assert.Single(page.Products);
        Assert.False(page.HasMore);
        Assert.Equal(
            new Product
            {
                ProductId = 51,
                Name = "Bålpanne Ø60",
                ProductFamilyKey = "4",
                UnitListPrice = 1490.50m,
                Members = ProductMembers.ProductId | ProductMembers.Name | ProductMembers.ProductFamilyKey
                    | ProductMembers.UnitListPrice | ProductMembers.UnitCost,
            },
            product);
    }

    [Fact]
    public async Task One_row_more_than_asked_for_says_that_there_is_more()
    {
        var page = await ListAsync(Page(Row(1), Row(2), Row(3)), new ProductQuery { Top = 2 });

        Assert.Equal([1, 2], page.Products.Select(product => product.ProductId));
        Assert.True(page.HasMore);
    }

    [Fact]
    public async Task A_next_link_on_a_short_page_says_that_there_is_more()
    {
        var page = await ListAsync(Page(Row(1)).Replace("null", "\"https://elsewhere.test/\"", StringComparison.Ordinal), new ProductQuery { Top = 2 });

        Assert.True(page.HasMore);
    }

    [Fact]
    public async Task An_empty_list_is_the_end() =>
        Assert.Equivalent(new ProductPage([], false), await ListAsync(Sample.Text("superoffice/20-list-empty.json"), new ProductQuery { Top = 2 }));

    [Fact]
    public async Task The_members_of_a_product_say_what_was_asked_for_and_given()
    {
        var page = await ListAsync(Page(Row(1)), new ProductQuery { Top = 1 });

        Assert.Equal(ProductMembers.All & ~ProductMembers.NotListed, Assert.Single(page.Products).Members);
    }

    [Theory]
    [InlineData("\"A-7\"", "7", "A-7")]
    [InlineData("\"\"", "7", "7")]
    [InlineData("null", "7", "7")]
    [InlineData("\"\"", "0", "")]
    public async Task A_price_list_without_a_key_of_its_own_goes_by_its_id(string key, string id, string expected)
    {
        var page = await ListAsync(
            Page(Row(1, $$"""
                "priceList/erpPriceListKey": { "RawValue": {{key}}, "DisplayValue": "" }, "priceListId": { "RawValue": {{id}}, "DisplayValue": "" }
                """)),
            new ProductQuery { Top = 1, Members = ProductMembers.ErpPriceListKey });

        Assert.Equal(expected, Assert.Single(page.Products).ErpPriceListKey);
    }

    [Fact]
    public async Task More_rows_than_asked_for_are_left_for_the_next_page()
    {
        var page = await ListAsync(Page(Row(1), Row(2), Row(3), Row(4)), new ProductQuery { Top = 1 });

        Assert.Equal((1, true), (page.Products.Count, page.HasMore));
    }

    [Fact]
    public async Task Under_an_order_ids_come_in_any_order()
    {
        var page = await ListAsync(Page(Row(9), Row(2)), new ProductQuery { Top = 2, Order = [new(SortColumn.Name)] });

        Assert.Equal([9, 2], page.Products.Select(product => product.ProductId));
    }

    public static TheoryData<string> UnusablePages => new(
        "[]",
        "{}",
        """{"value":null}""",
        """{"value":{}}""",
        Page("null"),
        Page("""{"PrimaryKey":1,"productId":1,"name":"slim"}"""),
        Page("""{"PrimaryKey":1,"Column":{"name":{"RawValue":"no id"}}}"""),
        Page(Row(6), Row(0)),
        Page(Row(6), """{"Column":{"productId":{"RawValue":null}}}"""),
        Page(Row(6), Row(6)),
        Page(Row(7), Row(6)),
        Page(Row(5)),
        """{"odata.nextLink":"https://elsewhere.test/","value":[]}""");

    [Theory]
    [MemberData(nameof(UnusablePages))]
    public async Task A_page_that_is_not_whole_or_not_the_one_asked_for_is_unusable(string answer)
    {
        var failure = await Assert.ThrowsAsync<VendorException>(() => ListAsync(answer, new ProductQuery { AfterProductId = 5, Top = 5 }));

        Assert.IsType<VendorFailure.Unusable>(failure.Failure);
        Assert.Equal(FailureCause.UnexpectedShape, failure.Cause);
    }

    [Fact]
    public async Task Under_an_order_an_id_that_stands_twice_makes_the_page_unusable() =>
        await Assert.ThrowsAsync<VendorException>(
            () => ListAsync(Page(Row(9), Row(2), Row(9)), new ProductQuery { Top = 5, Order = [new(SortColumn.Name)] }));

    private static string Page(params string[] rows) => $$"""{"odata.metadata":"","odata.nextLink":null,"value":[{{string.Join(',', rows)}}]}""";

    private static string Row(long id, string cells = "\"name\": { \"RawValue\": \"\" }") => $$"""
        {
          "PrimaryKey": {{id}},
          "EntityName": "productInAssortment",
          "TableRight": { "Mask": 1, "Reason": "" },
          "Column": { "productId": { "RawValue": {{id}}, "DisplayValue": "{{id}}" }, {{cells}} }
        }
        """;

    private static async Task<ProductPage> ListAsync(string answer, ProductQuery query)
    {
        await using var vendor = ScriptedVendor.Answering(ScriptedVendor.Http("200 OK", answer));
        return await vendor.Connector.ListProductsAsync(query, Test);
    }
}
