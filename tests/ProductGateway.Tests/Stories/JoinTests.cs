using System.Globalization;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Server.Mapping;
using ProductGateway.Tests.Stories.Operations;
using Types = ProductGateway.Server.Types;

namespace ProductGateway.Tests.Stories;

/// <summary>From a CRM product to its article and back: what is answered, and how many calls it takes.</summary>
public sealed class JoinTests
{
    [Fact]
    public async Task A_product_leads_to_its_article_and_the_article_to_its_products()
    {
        await using var stage = await Stage.StartAsync();

        var product = (await stage.Client.ReadCrmProduct.ExecuteAsync("113")).EnsureNoErrors().Product;

        Whole.Is(
            new ReadCrmProduct_Product.SuperOfficeProduct
            {
                TypeName = "SuperOfficeProduct",
                Name = "Lavvo Sjuar, 8 personer",
                ErpProduct = new()
                {
                    VendorId = "1013",
                    Code = "LS-8",
                    Stock = new() { Quantity = 4m, Location = "E-008" },
                    Category = new() { Name = "Telt og soveutstyr" },
                    CrmProducts = [new() { VendorId = "113", Name = "Lavvo Sjuar, 8 personer", InStock = 4.0m }],
                },
            },
            product);
        Assert.Equal(["SuperOffice Read", "Finago Read", "SuperOffice List"], stage.ApiCalls.Select(Name));
    }

    [Fact]
    public async Task A_key_that_can_be_no_id_asks_for_nothing_and_a_key_of_no_product_gives_null()
    {
        string[] keys = ["SUO_1", " 1001", "1001 ", "01001", "0", "-1", "+1", "1001.0", "../1001", "1001?x=1", "2147483648", "١٠٠١"];
        await using var stage = await Stage.StartAsync();
        var ids = new List<string>();
        foreach (var key in keys.Append("4711")) ids.Add(await CreateAsync(stage, key));
        stage.Vendors.Journal.Clear();

        var products = (await stage.Client.ReadErpKeys.ExecuteAsync(ids)).EnsureNoErrors().Nodes.Cast<ReadErpKeys_Nodes.SuperOfficeProduct>().ToArray();

        Assert.Equal(keys.Append("4711"), products.Select(product => product.ErpProductKey));
        Assert.All(products, product => Assert.Null(product.ErpProduct));
        Assert.EndsWith("/4711", Assert.Single(stage.ApiCalls, IsOf(SandboxVendor.Finago)).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(50, 1)]
    [InlineData(51, 2)]
    public async Task Fifty_articles_ask_for_their_products_in_one_call(int articles, int calls)
    {
        await using var stage = await Stage.StartAsync();
        var keys = Enumerable.Range(1001, articles).ToArray();

        var read = (await stage.Client.ReadErpProducts.ExecuteAsync([.. keys.Select(FinagoId)], [FinagoId(1001)])).EnsureNoErrors();

        Assert.Equal(
            keys.Select(key => key <= 1020 ? $"{key - 900}" : ""),
            read.Nodes.Cast<ReadErpProducts_Nodes.FinagoProduct>().Select(node => string.Join(' ', node.CrmProducts!.Select(product => product.VendorId))));
        Assert.Equal("101", Assert.Single(((ReadErpProducts_More.FinagoProduct)read.More[0]!).CrmProducts!).VendorId);
        Assert.Equal(calls, stage.ApiCalls.Count(IsList));
        Assert.Equal(articles + calls, stage.ApiCalls.Count);
    }

    [Fact]
    public async Task Products_of_one_article_are_paged_to_the_end_in_the_order_of_their_keys()
    {
        await using var stage = await Stage.StartAsync();
        for (var i = 0; i < 11; i++) await CreateTenAsync(stage, "1030");
        stage.Vendors.Journal.Clear();

        var reply = await stage.AskAsync("""{ p: productByVendorId(vendor: FINAGO, vendorId: 1030) { ... on FinagoProduct { crmProducts { vendorId } } } }""");

        var keys = reply["p"]["crmProducts"]!.AsArray().Select(node => int.Parse((string)node!["vendorId"]!, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(110, keys.Length);
        Assert.Equal(keys.Order(), keys);
        Assert.Equal(2, stage.ApiCalls.Count(IsList));
    }

    [Fact]
    public async Task A_hundred_aliases_of_one_product_and_its_article_are_one_call_each()
    {
        await using var stage = await Stage.StartAsync();
        string[] ways = ["erpProduct { code }", "erpProduct { name crmProducts { name } }", "erpProduct { crmProducts { code } }"];

        var fields = Enumerable.Range(0, 33).Select(i =>
            $"a{i}: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) {{ ... on SuperOfficeProduct {{ b: {ways[i % 3]} c: {ways[(i + 1) % 3]} }} }}");
        var reply = await stage.AskAsync($"{{ {string.Join(' ', fields)} }}");

        Assert.DoesNotContain("errors", reply.Text, StringComparison.Ordinal);
        Assert.Equal("""{"b":{"crmProducts":[{"code":"TJ-1001"}]},"c":{"code":"TJ-1001"}}""", Json.Compact(reply["a32"]));
        Assert.Equal(["SuperOffice Read", "Finago Read", "SuperOffice List"], stage.ApiCalls.Select(Name));
        Assert.Contains("$select=productId%2CerpProductKey%2Cname%2Ccode&", stage.ApiCalls[2].Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circle_costs_no_more_calls_than_its_first_round()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""
            {
              p: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { ... on SuperOfficeProduct {
                erpProduct { crmProducts { name erpProduct { crmProducts { code erpProduct { crmProducts { listPrice erpProduct { name } } } } } } }
              } }
            }
            """);

        reply.Is(200, """
            {"data": {"p": {"erpProduct": {"crmProducts": [{"name": "Turjakke Jotun, herre", "erpProduct": {"crmProducts": [{"code": "TJ-1001",
              "erpProduct": {"crmProducts": [{"listPrice": "1249.9", "erpProduct": {"name": "Turjakke Jotun, herre"}}]}}]}}]}}}}
            """);
        Assert.Equal(["SuperOffice Read", "Finago Read", "SuperOffice List"], stage.ApiCalls.Select(Name));
    }

    [Fact]
    public async Task A_field_after_a_create_sees_what_it_created()
    {
        await using var stage = await Stage.StartAsync();

        var read = (await stage.Client.CreateLinked.ExecuteAsync("1040")).EnsureNoErrors();

        Assert.Equal(["Første"], read.First!.Product!.ErpProduct!.CrmProducts!.Select(product => product.Name));
        Assert.Equal(["Første", "Andre"], read.Second!.Product!.ErpProduct!.CrmProducts!.Select(product => product.Name));
    }

    [Fact]
    public async Task A_key_that_named_no_article_is_asked_for_again_once_it_was_created()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""
            mutation {
              a: createSuperOfficeProduct(input: { name: "A", erpProductKey: "5001" }) { product { erpProduct { name } } }
              b: createFinagoProduct(input: { name: "B", categoryId: 12 }) { product { vendorId } }
              c: createSuperOfficeProduct(input: { name: "C", erpProductKey: "5001" }) { product { erpProduct { name } } }
            }
            """);

        reply.Is(200, """
            {"data": {"a": {"product": {"erpProduct": null}}, "b": {"product": {"vendorId": "5001"}}, "c": {"product": {"erpProduct": {"name": "B"}}}}}
            """);
    }

    [Fact]
    public async Task After_a_create_of_unknown_outcome_the_same_key_is_asked_for_again()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new CloseAfterApplying { Vendor = SandboxVendor.Finago, Call = CallKind.Create });

        var reply = await stage.AskAsync("""
            mutation {
              a: createSuperOfficeProduct(input: { name: "A", erpProductKey: "5001" }) { product { erpProduct { name } } }
              b: createFinagoProduct(input: { name: "B", categoryId: 12 }) { outcome }
              c: createSuperOfficeProduct(input: { name: "C", erpProductKey: "5001" }) { product { erpProduct { name } } }
            }
            """);

        reply.Is(200, """
            {"data": {"a": {"product": {"erpProduct": null}}, "b": {"outcome": "UNKNOWN"}, "c": {"product": {"erpProduct": {"name": "B"}}}}}
            """);
    }

    [Fact]
    public async Task A_failed_vendor_costs_the_joined_field_and_nothing_else()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new HtmlPage { Vendor = SandboxVendor.Finago, Method = "GET", Status = 403, Times = 10 });

        var reply = await stage.AskAsync("""
            {
              p: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { ... on SuperOfficeProduct { name erpProduct { name } } }
              q: productByVendorId(vendor: SUPEROFFICE, vendorId: 121) { ... on SuperOfficeProduct { name erpProduct { name } } }
            }
            """);

        Assert.Equal("""{"name":"Turjakke Jotun, herre","erpProduct":null}""", Json.Compact(reply["p"]));
        Assert.Equal("""{"name":"Serviceavtale Ski, år","erpProduct":null}""", Json.Compact(reply["q"]));
        Assert.Equal(["""["p","erpProduct"] VENDOR_AUTH_FAILED"""], reply.Errors);
    }

    [Fact]
    public async Task The_same_holds_for_the_way_back()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new HtmlPage { Vendor = SandboxVendor.SuperOffice, Method = "GET", Status = 403, Times = 10 });

        var reply = await stage.AskAsync("""
            {
              p: productByVendorId(vendor: FINAGO, vendorId: 1001) { ... on FinagoProduct { code crmProducts { name } } }
              q: productByVendorId(vendor: FINAGO, vendorId: 1002) { ... on FinagoProduct { code crmProducts { name } } }
            }
            """);

        Assert.Equal("""{"code":"TJ-1001","crmProducts":null}""", Json.Compact(reply["p"]));
        Assert.Equal(["""["p","crmProducts"] VENDOR_AUTH_FAILED""", """["q","crmProducts"] VENDOR_AUTH_FAILED"""], reply.Errors);
    }

    private static async Task<string> CreateAsync(Stage stage, string key)
    {
        var reply = await stage.AskAsync(
            "mutation ($key: String!) { p: createSuperOfficeProduct(input: { name: \"P\", erpProductKey: $key }) { product { id } } }",
            $$"""{"key": {{System.Text.Json.JsonSerializer.Serialize(key)}}}""");
        return (string)reply["p"]["product"]!["id"]!;
    }

    private static Task<Reply> CreateTenAsync(Stage stage, string key) => stage.AskAsync(
        $"mutation {{ {string.Join(' ', Enumerable.Range(0, 10).Select(i => $"p{i}: createSuperOfficeProduct(input: {{ name: \"P\", erpProductKey: \"{key}\" }}) {{ outcome }}"))} }}");

    private static string FinagoId(int key) => ProductId.Encode(Types.Vendor.Finago, key);

    private static Predicate<JournalEntry> IsOf(SandboxVendor vendor) => call => call.Vendor == vendor;

    private static bool IsList(JournalEntry call) => call.Kind == CallKind.List;

    private static string Name(JournalEntry call) => $"{call.Vendor} {call.Kind}";
}
