using System.Text;
using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeRefusalTests
{
    [Theory]
    [InlineData("", "The entity to save is not in the body")]
    [InlineData("nope", "The request body is not a JSON object")]
    [InlineData("""{"Name":"A","VAT":"25"}""", "VAT: Expected number, found string")]
    [InlineData("""{"Name":"A","VAT":1e400}""", "VAT: Expected number, found 1e400")]
    [InlineData("""{"Name":"A","UnitCost":null}""", "UnitCost: Expected number, found null")]
    [InlineData("""{"Name":"A","InAssortment":1}""", "InAssortment: Expected boolean, found 1")]
    [InlineData("""{"Code":"A"}""", "Name: A value is required")]
    [InlineData("""{"Name":"  "}""", "Name: A value is required")]
    [InlineData("""{"Name":"A","ProductId":3000000000}""", "ProductId: Value was either too large or too small for an Int32")]
    [InlineData(
        """{"Name":"A","ExtraInfo":[{"Name":"x","Type":"Video"}]}""", "ExtraInfo[0].Type: \"Video\" is not one of String, Url, Image")]
    public async Task A_body_that_cannot_be_saved_is_400_in_the_one_error_shape(string body, string message)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, body);

        Assert.Equal((400, "true", "ArgumentException"), (reply.Status, reply.Raw("Error"), reply.Text("ErrorType")));
        Assert.Equal(message, reply.Text("ErrorMessage"));
    }

    [Theory]
    [InlineData("Name", 254)]
    [InlineData("Description", 2047)]
    [InlineData("PriceUnit", 79)]
    [InlineData("ItemNumber", 79)]
    [InlineData("Url", 1023)]
    [InlineData("Rights", 2047)]
    [InlineData("ExtraField5", 1023)]
    public async Task A_text_fits_its_column_or_is_refused(string member, int length)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        string Body(int characters) => JsonSerializer.Serialize(
            new Dictionary<string, string> { ["Name"] = "A", [member] = new string('å', characters) });

        var fits = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, Body(length));
        var over = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, Body(length + 1));

        Assert.Equal((200, new string('å', length)), (fits.Status, fits.Text(member)));
        Assert.Equal(
            (400, $"{member}: {length + 1} characters, at most {length} are allowed"), (over.Status, over.Text("ErrorMessage")));
    }

    [Fact]
    public async Task The_price_lists_key_has_no_documented_length()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var key = new string('1', 300);

        var reply = await sandbox.PostAsync(
            RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, $$"""{"Name":"A","ERPPriceListKey":"{{key}}"}""");

        Assert.Equal((200, key), (reply.Status, reply.Text("ERPPriceListKey")));
    }

    [Fact]
    public async Task An_unknown_id_is_404_on_a_read_and_on_a_save()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var read = await sandbox.GetAsync(RunningSandbox.SuperOfficeProducts + "/99999", sandbox.SuperOfficeToken);
        var saved = await sandbox.PostAsync(
            RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, """{"ProductId":99999,"Name":"A"}""");

        Assert.Equal(
            """404 {"Error":true,"ErrorType":"SoNotFoundException","ErrorMessage":"Product id 99999 not found",""" +
            "\"ErrorSource\":\"SuperOffice.Services.Implementation\"}",
            read.Line);
        Assert.Equal(read.Line, saved.Line);
    }

    [Fact]
    public async Task Only_the_bearer_token_given_is_good_and_only_for_its_life()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(
            new SandboxOptions { TimeProvider = clock, SuperOfficeTokenLifetime = TimeSpan.FromMinutes(20) });
        const string product = RunningSandbox.SuperOfficeProducts + "/57";

        var none = await sandbox.GetAsync(product);
        var wrong = await sandbox.GetAsync(product, "8A:Cust12345.other");
        var good = await sandbox.GetAsync(product, sandbox.SuperOfficeToken);
        clock.Advance(TimeSpan.FromMinutes(20));
        var expired = await sandbox.GetAsync(product, sandbox.SuperOfficeToken);

        Assert.Equal((401, 401, 200, 401), (none.Status, wrong.Status, good.Status, expired.Status));
        Assert.Equal("The access token is missing, wrong or expired", expired.Text("ErrorMessage"));
    }

    [Fact]
    public async Task Another_media_type_is_415()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var xml = new StringContent("<Product/>", Encoding.UTF8, "text/plain");

        var reply = await sandbox.SendAsync(HttpMethod.Post, RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, xml);

        Assert.Equal((415, "The request body must be JSON"), (reply.Status, reply.Text("ErrorMessage")));
    }

    [Theory]
    [InlineData("POST", "/superoffice/Cust12345/api/v1/Product/default", 405)]
    [InlineData("GET", "/superoffice/Cust12345/api/v1/Product/defaults", 404)]
    [InlineData("GET", "/superoffice/Cust99999/api/v1/Product/57", 404)]
    [InlineData("PATCH", "/superoffice/Cust12345/api/v1/Product/57", 405)]
    [InlineData("DELETE", "/superoffice/Cust12345/api/v1/Product", 405)]
    public async Task A_route_that_is_not_there_is_refused_in_the_one_error_shape(string method, string path, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.SendAsync(new HttpMethod(method), path, sandbox.SuperOfficeToken, null);

        Assert.Equal((status, "true"), (reply.Status, reply.Raw("Error")));
    }
}
