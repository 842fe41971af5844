using System.Text.Json.Nodes;
using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeListTests
{
    [Fact]
    public async Task A_slim_page_shows_display_values_in_the_vendors_envelope()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, "?$select=productId,name,productFamilyKey,cost&$filter=productId gt 475&$orderBy=productId");

        Assert.Equal(
            """200 {"odata.metadata":"https://online3.superoffice.com:443/Cust12345/api/v1/Archive//$metadata","odata.nextLink":null""" +
            ""","value":[{"PrimaryKey":2147483647,"EntityName":"productInAssortment","productId":2147483647""" +
            ""","name":"Håndvevd åkle","productFamilyKey":"NO:\"Uteliv\";US:\"Outdoor\";","cost":12269.609999999999}]}""",
            reply.Line);
    }

    [Fact]
    public async Task Full_mode_has_raw_values_beside_display_values_and_a_numeric_mask()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, "?$mode=Full&$select=productFamilyKey,listPrice,cost&$filter=productId in (57)");
        var row = (await ListAsync(sandbox, "?$mode=FULL&$select=productFamilyKey,listPrice,minimumPrice&$filter=productId = 102")).Json
            .GetProperty("value")[0];

        Assert.Equal(400, reply.Status); // in is for texts alone.
        Assert.Equal(
            """{"PrimaryKey":"102","EntityName":"productInAssortment","StyleHint":"","LinkHint":"","TableRight":{"Mask":15,"Reason":""}""" +
            ""","Column":{"productFamilyKey":{"RawValue":"","DisplayValue":"","LinkHint":"","TooltipHint":""}""" +
            ""","listPrice":{"RawValue":1249.9,"DisplayValue":"1 249,90","LinkHint":"","TooltipHint":""}""" +
            ""","minimumPrice":{"RawValue":-7.9228162514264338E+28,"DisplayValue":"","LinkHint":"","TooltipHint":""}}}""",
            row.GetRawText());
    }

    [Fact]
    public async Task The_raw_value_of_a_lists_id_is_a_number_and_of_free_text_a_text()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(
            sandbox, "?$mode=Full&$select=productFamilyKey&$filter=productId eq 153 or productId eq 147&$orderBy=productId");

        Assert.Equal(
            ["5", "\"Kajakk\""],
            Rows(reply, "Column").Select(cells => JsonNode.Parse(cells)!["productFamilyKey"]!["RawValue"]!.ToJsonString()));
    }

    [Fact]
    public async Task A_language_header_picks_one_name_of_a_lists_value()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Http.DefaultRequestHeaders.Add("SO-Language", "en");

        var reply = await ListAsync(sandbox, "?$select=productFamilyKey&$filter=productFamilyKey equals 4");

        Assert.Equal(["\"Outdoor\""], Rows(reply, "productFamilyKey"));
    }

    [Fact]
    public async Task Primary_keys_are_numbers_and_texts_by_turns()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, "?$select=name&$top=3");

        Assert.Equal(["57", "101", "\"102\""], Rows(reply, "PrimaryKey"));
    }

    [Fact]
    public async Task Dates_have_no_offset_and_never_is_the_smallest_there_is()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, "?$select=registeredDate,updatedDate,registeredBy,updatedBy&$filter=productId eq 102 or productId eq 103");

        Assert.Equal(["\"2025-03-07T13:45:00\"", "\"2025-04-06T13:45:00\""], [Rows(reply, "registeredDate")[0], Rows(reply, "updatedDate")[0]]);
        Assert.Equal("\"0001-01-01T00:00:00\"", Rows(reply, "updatedDate")[1]);
        Assert.Equal(("\"RJ\"", "\"0\""), (Rows(reply, "registeredBy")[1], Rows(reply, "updatedBy")[1]));
    }

    [Fact]
    public async Task A_page_ends_after_top_and_links_to_the_next_on_the_tenants_own_host()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var first = await ListAsync(sandbox, "?$select=productId,name&$orderBy=productId&$top=40");
        var second = await ListAsync(sandbox, "?$select=productId,name&$orderBy=productId&$top=40&$skip=40");

        Assert.Equal(
            "https://online3.superoffice.com:443/Cust12345/api/v1/Product?$select=productId,name&$orderBy=productId&$top=40&$skip=40",
            first.Text("odata.nextLink"));
        Assert.Equal(("null", 40, 22), (second.Raw("odata.nextLink"), Rows(first, "name").Count, Rows(second, "name").Count));
    }

    [Fact]
    public async Task A_page_without_top_ends_after_a_thousand()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        for (var i = 0; i < 939; i++)
            await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, """{"Name":"A"}""");

        var reply = await ListAsync(sandbox, "?$select=productId");

        Assert.Equal(1000, Rows(reply, "productId").Count);
        Assert.EndsWith("/Product?$select=productId&$skip=1000", reply.Text("odata.nextLink"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("name desc", "117,154,106")]
    [InlineData("listPrice", "57,2147483647,134")]
    [InlineData("inAssortment, name", "2147483647,109,110")]
    [InlineData("updatedDate desc,productId", "2147483647,156,153")]
    public async Task Rows_are_sorted_by_the_columns_given(string order, string ids)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, $"?$select=productId,name&$top=3&$orderBy={order}");

        Assert.Equal(ids, string.Join(',', Rows(reply, "productId")));
    }

    [Fact]
    public async Task Rows_that_the_order_holds_to_be_equal_change_places_between_pages()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        Task<VendorReply> Page(string order, int skip) => ListAsync(sandbox, $"?$select=productId&$orderBy={order}&$top=31&$skip={skip}");

        var loose = Rows(await Page("isSubscription", 0), "productId").Concat(Rows(await Page("isSubscription", 31), "productId"));
        var tight = Rows(await Page("isSubscription,productId", 0), "productId")
            .Concat(Rows(await Page("isSubscription,productId", 31), "productId"));

        Assert.Equal((true, 62), (loose.Distinct().Count() < 62, tight.Distinct().Count()));
    }

    [Theory]
    [InlineData("?$select=Name", "Column 'Name' is not in the archive 'Product'")]
    [InlineData("?$select=productId,InStock", "Column 'InStock' is not in the archive 'Product'")]
    [InlineData("?$select=name,", "Column '' is not in the archive 'Product'")]
    [InlineData("?$select=Count(name):Footer", "Column 'Count(name):Footer' is not in the archive 'Product'")]
    [InlineData("?$select=getAllRows", "Column 'getAllRows' cannot be used in $select")]
    [InlineData("?$orderBy=UnitCost", "Column 'UnitCost' is not in the archive 'Product'")]
    [InlineData("?$orderBy=thumbnail", "Column 'thumbnail' cannot be used in $orderBy")]
    [InlineData("?$orderBy=name down", "$orderBy is a column and asc or desc, found 'name down'")]
    [InlineData("?$top=0", "$top is a whole number from 1, found '0'")]
    [InlineData("?$top=-1", "$top is a whole number from 1, found '-1'")]
    [InlineData("?$skip=x", "$skip is a whole number from 0, found 'x'")]
    [InlineData("?$mode=Wide", "The query parameter $mode=Wide is not supported")]
    [InlineData("?$inlineCount=true", "The query parameter $inlinecount=true is not supported")]
    [InlineData("?page=2", "The query parameter page=2 is not supported")]
    public async Task What_the_archive_does_not_know_is_400_in_the_one_error_shape(string query, string message)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, query);

        Assert.Equal(
            (400, "true", "ArgumentException", message),
            (reply.Status, reply.Raw("Error"), reply.Text("ErrorType"), reply.Text("ErrorMessage")));
    }

    [Fact]
    public async Task Every_column_but_those_of_the_price_list_is_shown_when_none_is_selected()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var row = (await ListAsync(sandbox, "?$top=1")).Json.GetProperty("value")[0];
        var names = row.EnumerateObject().Select(member => member.Name).ToList();

        Assert.Equal(("PrimaryKey", "EntityName", "inAssortment", "supplierCode", 37), (names[0], names[1], names[2], names[^1], names.Count));
        Assert.DoesNotContain(names, name => name is "InStock" or "inStock" or "rights" or "rule" or "rawExtraInfo");
    }

    [Fact]
    public async Task A_products_price_list_answers_by_its_key_and_by_its_id()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(
            sandbox, "?$select=priceListId,priceList/priceListId,priceList/erpPriceListKey&$filter=productId eq 101 or productId eq 464");

        Assert.Equal(["3", "7"], Rows(reply, "priceListId"));
        Assert.Equal(["3", "7"], Rows(reply, "priceList/priceListId"));
        Assert.Equal(["\"3\"", "\"occaecati\""], Rows(reply, "priceList/erpPriceListKey"));
    }

    [Fact]
    public async Task Products_out_of_the_assortment_are_listed_too_and_a_new_one_at_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Seed = false });
        await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, """{"Name":"A","InAssortment":false}""");

        var reply = await ListAsync(sandbox, "?$select=name,inAssortment");

        Assert.Equal(["false"], Rows(reply, "inAssortment"));
    }

    [Fact]
    public async Task The_default_product_is_the_vendors_blank()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var blank = await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/default", sandbox.SuperOfficeToken);

        Assert.Equal(VendorReply.Compact(RunningSandbox.Body("superoffice/blank.json")), blank.Body);
    }

    [Fact]
    public async Task A_list_needs_a_token()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        Assert.Equal(401, (await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts)).Status);
    }

    private static Task<VendorReply> ListAsync(RunningSandbox sandbox, string query) =>
        sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + query, sandbox.SuperOfficeToken);

    private static List<string> Rows(VendorReply reply, string column) =>
        [.. reply.Json.GetProperty("value").EnumerateArray().Select(row => row.GetProperty(column).GetRawText())];
}
