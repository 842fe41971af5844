using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>What a query of the product archive looks like on the wire.</summary>
public sealed class SuperOfficeQueryTests
{
    private const string Empty = """{"odata.nextLink":null,"value":[]}""";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_an_order_pages_follow_the_product_id()
    {
        await using var vendors = new RecordingVendors(Empty);

        await vendors.SuperOffice.ListProductsAsync(
            new ProductQuery { AfterProductId = 51, Top = 20, Members = ProductMembers.Name | ProductMembers.InStock }, Test);

        Assert.Equal(
            "/Cust12345/api/v1/Product?$select=productId%2Cname&$filter=productId%20gt%2051&$orderBy=productId%20asc&$top=21&$mode=Full",
            vendors.Target);
    }

    [Fact]
    public async Task With_an_order_pages_skip_and_the_product_id_comes_last()
    {
        await using var vendors = new RecordingVendors(Empty);

        await vendors.SuperOffice.ListProductsAsync(
            new ProductQuery
            {
                Order = [new(SortColumn.Name), new(SortColumn.ListPrice, Descending: true), new(SortColumn.Code)],
                Skip = 40,
                Top = 20,
                Members = ProductMembers.None,
            },
            Test);

        Assert.Equal(
            [("$select", "productId"), ("$orderBy", "name asc,listPrice desc,code asc,productId asc"), ("$top", "21"), ("$skip", "40"), ("$mode", "Full")],
            vendors.Query.Select(parameter => (parameter.Key, parameter.Value)));
    }

    [Fact]
    public async Task A_filter_stands_beside_the_start_of_the_page()
    {
        Assert.Equal(
            "productId gt 7 and (name is 'a' or name is 'b')",
            await FilterAsync(new ProductFilter.Or([Text(TextOperator.Eq, "a"), Text(TextOperator.Eq, "b")]), after: 7));
    }

    [Theory]
    [InlineData(TextOperator.Eq, "name is 'x'")]
    [InlineData(TextOperator.Neq, "name isNot 'x'")]
    [InlineData(TextOperator.Contains, "name contains 'x'")]
    [InlineData(TextOperator.StartsWith, "name begins 'x'")]
    [InlineData(TextOperator.In, "name in ('x')")]
    public async Task Text_is_compared_in_the_vendors_words(TextOperator text, string filter) =>
        Assert.Equal(filter, await FilterAsync(Text(text, "x")));

    [Fact]
    public async Task Many_values_stand_in_one_list() =>
        Assert.Equal(
            "erpProductKey in ('100','it''s','a,b')",
            await FilterAsync(new ProductFilter.TextTest(TextColumn.ErpProductKey, TextOperator.In, ["100", "it's", "a,b"])));

    // le and ge are in the vendor's reference, and its own request collection marks them as failing.
    [Theory]
    [InlineData(NumberOperator.Eq, "listPrice eq 19.90")]
    [InlineData(NumberOperator.Neq, "listPrice ne 19.90")]
    [InlineData(NumberOperator.Gt, "listPrice gt 19.90")]
    [InlineData(NumberOperator.Gte, "(listPrice gt 19.90 or listPrice eq 19.90)")]
    [InlineData(NumberOperator.Lt, "listPrice lt 19.90")]
    [InlineData(NumberOperator.Lte, "(listPrice lt 19.90 or listPrice eq 19.90)")]
    public async Task Numbers_are_compared_without_the_operators_that_fail(NumberOperator number, string filter) =>
        Assert.Equal(filter, await FilterAsync(Number(number, 19.90m)));

    [Theory]
    [InlineData("-0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("12269.609999999999")]
    public async Task A_number_keeps_every_digit_in_any_culture(string number)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("") { NumberFormat = new() { NumberDecimalSeparator = ",", NegativeSign = "minus" } };
        try
        {
            var value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

            Assert.Equal($"listPrice gt {number}", await FilterAsync(Number(NumberOperator.Gt, value)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(true, "inAssortment set true")]
    [InlineData(false, "inAssortment set false")]
    public async Task A_yes_or_no_is_set(bool value, string filter) =>
        Assert.Equal(filter, await FilterAsync(new ProductFilter.FlagTest(FlagColumn.InAssortment, value)));

    [Fact]
    public async Task Every_list_of_conditions_has_its_own_parentheses() =>
        Assert.Equal(
            "((name is 'a' or code begins 'b') and (listPrice gt 1))",
            await FilterAsync(new ProductFilter.And(
            [
                new ProductFilter.Or([Text(TextOperator.Eq, "a"), new ProductFilter.TextTest(TextColumn.Code, TextOperator.StartsWith, ["b"])]),
                new ProductFilter.And([Number(NumberOperator.Gt, 1)]),
            ])));

    [Fact]
    public async Task A_filter_for_a_longer_address_than_8000_characters_is_not_sent()
    {
        await AssertRefusedAsync(Text(TextOperator.Eq, new string('x', 10_000)), QueryRefusal.TooLarge);
        await AssertRefusedAsync(Text(TextOperator.Eq, new string('å', 1_400)), QueryRefusal.TooLarge);
        await AssertRefusedAsync(Text(TextOperator.In, [.. Enumerable.Repeat("12345678", 700)]), QueryRefusal.TooLarge);
    }

    [Fact]
    public async Task A_filter_that_nests_without_end_is_not_sent()
    {
        ProductFilter filter = Text(TextOperator.Eq, "x");
        for (var depth = 0; depth < 100_000; depth++)
            filter = new ProductFilter.And([filter]);

        await AssertRefusedAsync(filter, QueryRefusal.TooLarge);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_is_not_sent()
    {
        foreach (var text in (string[])["\uD83D", "a\uDE00b", "\uDE00\uD83D"])
            await AssertRefusedAsync(Text(TextOperator.Eq, text), QueryRefusal.Text);
    }

    public static TheoryData<ProductQuery> Contradictions => new(
        new ProductQuery { Top = 0 },
        new ProductQuery { Top = 1_001 },
        new ProductQuery { Top = 1, Skip = -1 },
        new ProductQuery { Top = 1, AfterProductId = 1, Order = [new(SortColumn.Name)] },
        new ProductQuery { Top = 1, Filter = new ProductFilter.And([]) },
        new ProductQuery { Top = 1, Filter = new ProductFilter.Or([]) },
        new ProductQuery { Top = 1, Filter = Text(TextOperator.In) },
        new ProductQuery { Top = 1, Filter = Text(TextOperator.Eq, "a", "b") });

    [Theory]
    [MemberData(nameof(Contradictions))]
    public async Task A_query_that_contradicts_itself_is_the_callers_mistake(ProductQuery query)
    {
        await using var vendors = new RecordingVendors(Empty);

        await Assert.ThrowsAnyAsync<ArgumentException>(() => vendors.SuperOffice.ListProductsAsync(query, Test));

        Assert.Empty(vendors.Requests);
    }

    private static ProductFilter.TextTest Text(TextOperator text, params string[] values) => new(TextColumn.Name, text, values);

    private static ProductFilter.NumberTest Number(NumberOperator number, decimal value) => new(NumberColumn.ListPrice, number, value);

    private static async Task<string> FilterAsync(ProductFilter filter, long? after = null)
    {
        await using var vendors = new RecordingVendors(Empty);
        await vendors.SuperOffice.ListProductsAsync(new ProductQuery { Filter = filter, AfterProductId = after, Top = 1 }, Test);
        return vendors.Query["$filter"];
    }

    private static async Task AssertRefusedAsync(ProductFilter filter, QueryRefusal refusal)
    {
        await using var vendors = new RecordingVendors(Empty);

        var refused = await Assert.ThrowsAsync<QueryRefusedException>(
            () => vendors.SuperOffice.ListProductsAsync(new ProductQuery { Filter = filter, Top = 1 }, Test));

        Assert.Equal(("SuperOffice", refusal), (refused.Vendor, refused.Refusal));
        Assert.Empty(vendors.Requests);
    }
}
