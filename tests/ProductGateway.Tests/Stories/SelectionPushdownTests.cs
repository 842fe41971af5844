using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Stories;

/// <summary>SuperOffice is asked for the members that the operation selects, and read by id for those that its lists lack.</summary>
public sealed class SelectionPushdownTests
{
    [Theory]
    [InlineData("{ outcome }", "ProductId")]
    [InlineData("{ product { id vendor vendorId __typename } }", "ProductId")]
    [InlineData("{ product { label: name name } }", "ProductId,Name")]
    [InlineData("{ product { erpProduct { name } } }", "ProductId,ERPProductKey")]
    [InlineData("{ product { costPrice ...F } ... on CreateProductPayload { product { ... on PricedProduct { listPrice } } } }", "ProductId,Name,UnitCost,UnitListPrice")]
    [InlineData("{ product { inStock rule tableRight { mask } } }", "ProductId,Rule,InStock,TableRight")]
    [InlineData("{ product { name description @include(if: $all) } }", "ProductId,Name")]
    public async Task A_create_asks_for_what_is_selected(string selection, string select)
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(Create(selection));

        Assert.Empty(reply.Errors);
        Assert.Equal($"?$select={select.Replace(",", "%2C", StringComparison.Ordinal)}", Assert.Single(stage.ApiCalls, IsSuperOffice).Query);
    }

    [Fact]
    public async Task What_a_create_answered_needs_no_read()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync(Create("{ product { name inStock rule description } }"));

        reply.Is(200, """{"data": {"created": {"product": {"name": "Øks", "inStock": "3.0", "rule": "staffel", "description": ""}}}}""");
        Assert.Equal(CallKind.Create, Assert.Single(stage.ApiCalls).Kind);
    }

    [Fact]
    public async Task Unmapped_members_cannot_be_named_so_the_whole_product_is_asked_for()
    {
        await using var stage = await Stage.StartAsync();

        await stage.AskAsync(Create("{ product { name unmapped } }"));

        Assert.Equal("", Assert.Single(stage.ApiCalls).Query);
    }

    [Fact]
    public async Task What_lists_lack_is_read_by_id_once_a_product_and_only_when_it_is_selected()
    {
        await using var stage = await Stage.StartAsync();

        var without = await stage.AskAsync(Crm("1001", "name"));
        var listed = stage.ApiCalls.Count(IsSuperOffice);
        var with = await stage.AskAsync(Crm("1001", "name inStock again: inStock rule unmapped rawExtraInfo rights { field } extraInfo { name } tableRight { mask } fieldProperties { field }"));

        Assert.Equal("""{"crmProducts":[{"name":"Turjakke Jotun, herre"}]}""", Json.Compact(without["p"]));
        Assert.Equal(1, listed);
        Assert.Equal("34.0", (string?)with["p"]["crmProducts"]![0]!["again"]);
        Assert.Equal(
            [CallKind.List, CallKind.List, CallKind.Read],
            stage.ApiCalls.Where(call => IsSuperOffice(call)).Select(call => call.Kind));
        Assert.All(
            stage.ApiCalls.Where(call => call.Kind == CallKind.List),
            call => Assert.Contains("$select=productId%2CerpProductKey%2Cname&", call.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_that_fails_costs_the_fields_that_needed_it()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Method = "GET", Path = "/Cust12345/api/v1/Product/101", Status = 400, Body = "{}", Times = 5 });

        var reply = await stage.AskAsync(Crm("1001", "name inStock rule"));

        Assert.Equal("""{"crmProducts":[{"name":"Turjakke Jotun, herre","inStock":null,"rule":null}]}""", Json.Compact(reply["p"]));
        Assert.Equal(
            ["""["p","crmProducts",0,"inStock"] VENDOR_REJECTED""", """["p","crmProducts",0,"rule"] VENDOR_REJECTED"""], reply.Errors);
    }

    [Fact]
    public async Task An_answer_under_select_never_serves_as_the_whole_product()
    {
        await using var stage = await Stage.StartAsync();

        var reply = await stage.AskAsync("""
            mutation {
              created: createSuperOfficeProduct(input: { name: "Øks", erpProductKey: "1030", description: "Bjørk", rule: "staffel" }) {
                product { name erpProduct { crmProducts { vendorId description rule unmapped } } }
              }
            }
            """);

        reply.Is(200, """
            {"data": {"created": {"product": {"name": "Øks", "erpProduct": {"crmProducts": [
              {"vendorId": "501", "description": "Bjørk", "rule": "staffel", "unmapped": null}]}}}}}
            """);
        Assert.Equal(
            [CallKind.Create, CallKind.Read, CallKind.List, CallKind.Read], stage.ApiCalls.Select(call => call.Kind));
    }

    private static string Create(string selection)
    {
        var variables = selection.Contains("$all", StringComparison.Ordinal) ? "($all: Boolean = false)" : "";
        var fragment = selection.Contains("...F", StringComparison.Ordinal) ? "fragment F on SuperOfficeProduct { name }" : "";
        return $$"""
            mutation {{variables}} { created: createSuperOfficeProduct(input: { name: "Øks", rule: "staffel", inStock: 3 }) {{selection}} }
            {{fragment}}
            """;
    }

    private static string Crm(string key, string selection) =>
        $"{{ p: productByVendorId(vendor: FINAGO, vendorId: {key}) {{ ... on FinagoProduct {{ crmProducts {{ {selection} }} }} }} }}";

    private static bool IsSuperOffice(JournalEntry call) => call.Vendor == SandboxVendor.SuperOffice;
}
