namespace ProductGateway.Tests.Connectors.Facts;

/// <summary>What every connector test stands on: a request that is not by the vendor's document fails the test that sends it.</summary>
public sealed class DocumentedRequestTests
{
    private const string Finago = """{"name":"Ullgenser","category":{"id":12}""";

    [Theory]
    [InlineData("microsoft", "PUT", "/v2.0/my/hardware/products/5", "PUT /v2.0/my/hardware/products/5: no such operation")]
    [InlineData("microsoft", "GET", "/v2.0/my/hardware/products/../x", "GET /v2.0/my/hardware/products/../x: no such operation")]
    [InlineData("microsoft", "GET", "/v2.0/my/hardware/products?$filter=x", "$filter: no such parameter")]
    [InlineData("superoffice", "GET", "/Cust1/api/v1/Product?$select=Name&$top=x", "$select: Name is no names", "$top: x is no integer")]
    [InlineData("superoffice", "GET", "/Cust1/api/v1/Product?$filter=listPrice le 5", "$filter: listPrice le 5 is no filter")]
    [InlineData("superoffice", "GET", "/Cust1/api/v1/Product?$filter=price eq 5", "$filter: price eq 5 is no filter")]
    [InlineData("superoffice", "GET", "/Cust1/api/v1/Product?$orderBy=name up", "$orderBy: name up is no order")]
    [InlineData("superoffice", "GET", "/Cust1/api/v1/Product?$mode=Fat", "$mode: Fat is no string")]
    [InlineData("finago", "GET", "/v1/products?limit=101&limit=5", "limit: 101 is no integer", "limit: stands twice")]
    [InlineData("finago", "GET", "/v1/products?categoryIds=1,x", "categoryIds: 1,x is no ids")]
    [InlineData("finago", "DELETE", "/v1/products/5", "DELETE /v1/products/5: no such operation")]
    public void An_undocumented_address_is_told(string vendor, string method, string address, params string[] found) =>
        Assert.Equal(found, new VendorFacts(vendor).Check(method, address, [], null));

    [Theory]
    [InlineData("finago", "/v1/products", """{"name":"x"}""", "body.category: is missing")]
    [InlineData("finago", "/v1/products", Finago + ""","color":"red"}""", "body.color: no such member")]
    [InlineData("finago", "/v1/products", Finago + ""","stock":{"quantity":"1","shelf":2}}""", "body.stock.quantity: is no number", "body.stock.shelf: no such member")]
    [InlineData("finago", "/v1/products", Finago + ""","status":"gone","type":null}""", "body.status: gone is no value of it", "body.type: is null")]
    [InlineData("finago", "/v1/products", Finago + ""","ean":"123456789012345"}""", "body.ean: is longer than 14")]
    [InlineData("finago", "/v1/products", Finago + ""","name":"y"}""", "body.name: stands twice")]
    [InlineData("superoffice", "/Cust1/api/v1/Product", """{"ProductId":7}""", "body.ProductId: no such member")]
    [InlineData("superoffice", "/Cust1/api/v1/Product", """{"ExtraInfo":[{"Type":"Film"}]}""", "body.ExtraInfo[0].Type: Film is no value of it")]
    [InlineData("microsoft", "/v2.0/my/hardware/products", """{"selectedProductTypes":{"a":1},"id":5}""", "body.selectedProductTypes: is no map", "body.id: no such member")]
    public void An_undocumented_body_is_told(string vendor, string address, string body, params string[] found) =>
        Assert.Equal(found, new VendorFacts(vendor).Check("POST", address, [], body));

    [Theory]
    [InlineData("microsoft", "grant_type=a&client_id=b&resource=c&scope=d", "token: scope is unknown")]
    [InlineData("finago", "grant_type=a&client_id=b&client_secret=c&audience=d", "token: login_organization is missing")]
    public void An_undocumented_sign_in_is_told(string vendor, string form, string found) =>
        Assert.Equal([found], new VendorFacts(vendor).Check("POST", "/oauth/token", [], form));

    [Fact]
    public void An_undocumented_header_is_told() => Assert.Equal(
        ["X-Forwarded-For: no such header", "SO-Language: no such header"],
        new VendorFacts("finago").Check("GET", "/v1/products/5", ["Authorization", "X-Forwarded-For", "SO-Language"], null));

    /// <summary>A connector whose configuration leads it to another path: whatever it sends is no operation of the vendor.</summary>
    [Fact]
    public async Task A_connector_test_that_sends_one_fails()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var options = rig.FinagoOptions;
        options.BaseAddress = $"{options.BaseAddress}/beta";
        using var finago = new ProductGateway.Connectors.Finago.FinagoConnector(options, DocumentedRequests.Of(options), rig.Clock);

        await Assert.ThrowsAsync<UndocumentedRequestException>(
            () => finago.ReadProductAsync("125", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<UndocumentedRequestException>(
            () => finago.CreateProductAsync(new() { Name = "Ullgenser", CategoryId = 12 }, TestContext.Current.CancellationToken));
    }
}
