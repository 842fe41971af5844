using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Pages of products with what other vendors and other calls add to them.</summary>
public sealed class CatalogPageTests
{
    [Fact]
    public async Task A_page_of_crm_products_with_stock_and_category_beside_a_page_of_Microsofts_is_five_calls()
    {
        await using var stage = await Stage.StartAsync();

        var page = (await stage.Client.CatalogPage.ExecuteAsync()).EnsureNoErrors();

        Whole.Is(
            new CatalogPageResult
            {
                SuperOfficeProducts = new()
                {
                    Nodes =
                    [
                        new() { Name = "Serviceavtale", ErpProduct = null },
                        new()
                        {
                            Name = "Turjakke Jotun, herre",
                            ErpProduct = new() { Stock = new() { Quantity = 34m, Location = "A-101" }, Category = new() { Name = "Klær" } },
                        },
                        new()
                        {
                            Name = "Turjakke Jotun, dame",
                            ErpProduct = new() { Stock = new() { Quantity = 41m, Location = "A-102" }, Category = new() { Name = "Klær" } },
                        },
                        new()
                        {
                            Name = "Ullgenser Ø, str. M",
                            ErpProduct = new() { Stock = new() { Quantity = 12.5m, Location = "B-301" }, Category = new() { Name = "Klær" } },
                        },
                    ],
                },
                MicrosoftProducts = new()
                {
                    Nodes =
                    [
                        new() { Name = "Nordlys Hub", DeviceType = new(MicrosoftDeviceType.NotSet, "NOT_SET") },
                        new() { Name = "Fjord Audio Bridge A1", DeviceType = new(MicrosoftDeviceType.External, "EXTERNAL") },
                    ],
                },
            },
            page);
        Assert.Equal(
            ["Finago Read", "Finago Read", "Finago Read", "Microsoft List", "SuperOffice List"],
            stage.ApiCalls.Select(call => $"{call.Vendor} {call.Kind}").Order());
    }

    [Fact]
    public async Task Every_field_has_the_same_value_from_a_list_as_from_a_read()
    {
        await using var stage = await Stage.StartAsync();

        var listed = (await stage.Client.ListWholeSuperOffice.ExecuteAsync()).EnsureNoErrors().SuperOfficeProducts!;
        var lists = stage.ApiCalls.Count(call => call.Kind == CallKind.List);
        var read = (await stage.Client.ReadWholeSuperOffice.ExecuteAsync([.. listed.Nodes.Select(node => node.Id)])).EnsureNoErrors().Nodes;

        Assert.False(listed.PageInfo.HasNextPage);
        Assert.Equal(1, lists);
        Assert.True(read.Count > 60, $"{read.Count} products are no test.");
        foreach (var (one, other) in listed.Nodes.Zip(read)) Whole.IsAs<IWholeSuperOffice>((IWholeSuperOffice?)other, one);
    }

    [Theory]
    [InlineData("superOfficeProducts { nodes { name } edges { cursor node { code } } pageInfo { hasNextPage } }", "name,code")]
    [InlineData("superOfficeProducts { pageInfo { hasNextPage } }", "")]
    [InlineData("superOfficeProducts { nodes { ... on PricedProduct { costPrice ...C } } }", "name,cost")]
    [InlineData("superOfficeProducts(order: [{ listPrice: DESC }], where: { code: { eq: \"x\" } }) { nodes { name } }", "name")]
    [InlineData("products(vendors: [SUPEROFFICE]) { nodes { ... on FinagoProduct { description } ... on SuperOfficeProduct { isActive } ...C } }", "name,inAssortment")]
    public async Task A_page_asks_for_what_is_selected_of_its_nodes(string field, string columns)
    {
        await using var stage = await Stage.StartAsync();

        var fragment = field.Contains("...C", StringComparison.Ordinal) ? "fragment C on CatalogProduct { name }" : "";
        var reply = await stage.AskAsync($"{{ {field} }} {fragment}");

        Assert.Empty(reply.Errors);
        var select = string.Join("%2C", ["productId", .. columns.Split(',', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.StartsWith($"?$select={select}&", Assert.Single(stage.ApiCalls).Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_lists_lack_is_read_for_each_product_of_the_page_once()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("{ s: superOfficeProducts(first: 3) { nodes { inStock rule } edges { node { unmapped inStock } } } }");

        Assert.Empty(reply.Errors);
        Assert.Equal("""[{"inStock":"-40.5","rule":""},{"inStock":"34.0","rule":""},{"inStock":"41.0","rule":""}]""", Json.Compact(reply["s"]["nodes"]));
        Assert.Equal([CallKind.List, CallKind.Read, CallKind.Read, CallKind.Read], stage.ApiCalls.Select(call => call.Kind));
    }

    [Fact]
    public async Task A_page_of_articles_asks_for_the_crm_products_of_fifty_at_once()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("{ f: finagoProducts(first: 58) { nodes { crmProducts { name } } } }");

        Assert.Empty(reply.Errors);
        Assert.Equal(58, reply["f"]["nodes"]!.AsArray().Count);
        Assert.Equal(2, stage.ApiCalls.Count(call => call is { Vendor: SandboxVendor.SuperOffice, Kind: CallKind.List }));
        Assert.Equal(2, stage.ApiCalls.Count(call => call.Vendor == SandboxVendor.SuperOffice));
    }

    [Fact]
    public async Task A_vendor_that_is_down_costs_its_fields_and_never_the_page()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "GET", Status = 400, Body = "{}", Times = 100 });

        var reply = await stage.AskAsync("{ s: superOfficeProducts(first: 3) { nodes { name erpProduct { name } } } }");

        Assert.Equal(
            """[{"name":"Serviceavtale","erpProduct":null},{"name":"Turjakke Jotun, herre","erpProduct":null},{"name":"Turjakke Jotun, dame","erpProduct":null}]""",
            Json.Compact(reply["s"]["nodes"]));
        Assert.Equal(
            ["""["s","nodes",1,"erpProduct"] VENDOR_REJECTED""", """["s","nodes",2,"erpProduct"] VENDOR_REJECTED"""], reply.Errors);
    }

    [Fact]
    public async Task A_batch_over_the_limit_is_not_sent_and_each_of_its_fields_says_so_in_order()
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:MaxVendorCalls", "3"));

        var reply = await stage.AskAsync("{ s: superOfficeProducts(first: 4) { nodes { vendorId erpProduct { name } } } }");

        Assert.Equal(
            """[{"vendorId":"57","erpProduct":null},{"vendorId":"101","erpProduct":null},{"vendorId":"102","erpProduct":null},{"vendorId":"103","erpProduct":null}]""",
            Json.Compact(reply["s"]["nodes"]));
        Assert.Equal(
            [.. Enumerable.Range(1, 3).Select(index => $"""["s","nodes",{index},"erpProduct"] VENDOR_CALL_LIMIT_EXCEEDED""")], reply.Errors);
        Assert.Single(stage.ApiCalls);
    }

    [Fact]
    public async Task Half_a_list_is_no_answer_when_the_calls_for_its_end_are_used_up()
    {
        await using var stage = await Stage.StartAsync(("GraphQL:Limits:MaxVendorCalls", "10"));
        var ten = string.Join(' ', Enumerable.Range(0, 10).Select(i => $"p{i}: createSuperOfficeProduct(input: {{ name: \"P\", erpProductKey: \"1030\" }}) {{ outcome }}"));
        for (var i = 0; i < 11; i++) Assert.Empty((await stage.AskAsync($"mutation {{ {ten} }}")).Errors);
        stage.Vendors.Journal.Clear();

        var reply = await stage.AskAsync($$"""
            {
              {{string.Join(' ', Enumerable.Range(1022, 9).Select(key => $"p{key}: productByVendorId(vendor: FINAGO, vendorId: {key}) {{ ... on FinagoProduct {{ crmProducts {{ name }} }} }}"))}}
            }
            """);

        Assert.Equal(Enumerable.Range(1022, 9).Select(key => $"""["p{key}","crmProducts"] VENDOR_CALL_LIMIT_EXCEEDED"""), reply.Errors);
        Assert.Equal("""{"crmProducts":null}""", Json.Compact(reply["p1030"]));
        Assert.Equal(10, stage.ApiCalls.Count);
    }
}
