namespace ProductGateway.Tests.Access;

/// <summary>Of a mutation nothing is sent to a vendor when the caller may not have something that is selected in it, wherever it stands.</summary>
public sealed class MutationAccessTests
{
    private const string Finago = """createFinagoProduct(input: { name: "Lavvo", categoryId: 12 })""";
    private const string SuperOffice = """createSuperOfficeProduct(input: { name: "Lavvo" })""";
    private const string NotRead = "asks for products:read, which this caller has not been granted. Leave the field out, or ask as one who has.";

    [Theory]
    [InlineData("{ outcome product { name } }", "FinagoProduct.name")]
    [InlineData("{ outcome product { ... on CatalogProduct { vendorId } } }", "FinagoProduct.vendorId")]
    [InlineData("{ outcome ... on CreateProductPayload { product { ... on FinagoProduct { code } } } }", "FinagoProduct.code")]
    [InlineData("{ outcome ...P }", "FinagoProduct.id")]
    [InlineData("{ a: outcome b: product { c: stock { d: quantity } } }", "FinagoProduct.stock")]
    public async Task Who_may_create_and_not_read_creates_nothing_by_asking_to_see_it(string selection, string field)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var fragment = selection.Contains("...P", StringComparison.Ordinal) ? "fragment P on CreateFinagoProductPayload { product { ... on Node { id } } }" : "";

        var reply = await gateway.AskAsync($"mutation {{ {Finago} {selection} }} {fragment}", "products:create:finago");

        Assert.Equal((200, """{"createFinagoProduct":null}""", "FORBIDDEN", $"{field} {NotRead}"), (reply.Status, reply.Data, reply.Code, reply.Message));
        Assert.Empty(gateway.Gateway.Sandbox.Journal.Entries);
    }

    [Theory]
    [InlineData("{ outcome errors { message } vendorTraceId }")]
    [InlineData("{ outcome product { __typename } }")]
    [InlineData("{ outcome product @skip(if: true) { name } ... @include(if: false) { product { name } } }")]
    public async Task Who_may_create_and_not_read_creates_without_seeing(string selection)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var reply = await gateway.AskAsync($"mutation {{ {Finago} {selection} }}", "products:create:finago");

        Assert.Equal(("", "CREATED"), (reply.Code, reply.Body["data"]!["createFinagoProduct"]!["outcome"]!.GetValue<string>()));
        Assert.Single(gateway.Gateway.ProductCalls);
    }

    [Theory]
    [InlineData("a: createFinagoProduct", "b: createSuperOfficeProduct")]
    [InlineData("b: createSuperOfficeProduct", "a: createFinagoProduct")]
    public async Task One_create_that_is_forbidden_keeps_the_others_back_whatever_the_order(string first, string second)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        static string Field(string name) => name.StartsWith('a') ? $"a: {Finago} {{ outcome }}" : $"b: {SuperOffice} {{ outcome }}";

        var reply = await gateway.AskAsync($"mutation {{ {Field(first)} {Field(second)} }}", "products:create:finago");

        string[] messages = [.. reply.Body["errors"]!.AsArray().Select(error => $"{error!["path"]![0]}: {error["message"]}")];
        Assert.Equal(
            [
                "a: Nothing of this mutation was carried out, since Mutation.createSuperOfficeProduct asks for products:create:superoffice, which this caller has not been granted. Send this field alone.",
                "b: Mutation.createSuperOfficeProduct asks for products:create:superoffice, which this caller has not been granted. Leave the field out, or ask as one who has.",
            ],
            messages.Order());
        Assert.Equal(messages.Order().First() == messages[0], first.StartsWith('a'));
        Assert.Equal(first.StartsWith('a') ? """{"a":null,"b":null}""" : """{"b":null,"a":null}""", reply.Data);
        Assert.Empty(gateway.Gateway.Sandbox.Journal.Entries);
    }

    [Fact]
    public async Task What_one_caller_may_another_may_not_with_the_same_document()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var query = $"mutation {{ {Finago} {{ outcome product {{ name }} }} }}";

        var both = await gateway.AskAsync(query, "products:create:finago products:read");
        var one = await gateway.AskAsync(query, "products:create:finago");
        var again = await gateway.AskAsync(query, "products:read products:create:finago");

        Assert.Equal(("", "FORBIDDEN", ""), (both.Code, one.Code, again.Code));
        Assert.Equal(2, gateway.Gateway.ProductCalls.Count());
    }
}
