using System.Text;
using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Sandbox;

public sealed class MicrosoftRefusalTests
{
    [Theory]
    [InlineData("{", "The request body is not a JSON object.")]
    [InlineData("[]", "The request body is not a JSON object.")]
    [InlineData("""{"productName":"half \ud83d"}""", "The request body is not a JSON object.")]
    [InlineData("""{"productName":7}""", "productName: Expected text, found 7")]
    [InlineData("""{"isTestSign":"no"}""", "isTestSign: Expected boolean, found string")]
    [InlineData("""{"requestedSignatures":["WINDOWS_VISTA",1]}""", "requestedSignatures[1]: Expected text, found 1")]
    public async Task A_malformed_body_is_400(string body, string message)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync(), body);

        Assert.Equal($$$"""400 {"error":{"code":"InvalidInput","message":"{{{message}}}","httpErrorCode":400}}""", reply.Line);
    }

    [Fact]
    public async Task Each_missing_member_is_named_as_a_target()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync(), "{}");

        Assert.Equal(
            """422 {"error":{"code":"InvalidInput","message":"Input validation failed","validationErrors":[""" +
            """{"target":"productName","message":"A value is required"},{"target":"testHarness","message":"A value is required"},""" +
            """{"target":"deviceType","message":"A value is required"},""" +
            """{"target":"requestedSignatures","message":"A value is required"}]}}""",
            reply.Line);
    }

    [Theory]
    [InlineData("productName", "\" \"", "productName")]
    [InlineData("testHarness", "\"HLK2\"", "testHarness")]
    [InlineData("deviceType", "\"outside\"", "deviceType")]
    [InlineData("announcementDate", "\"soon\"", "announcementDate")]
    [InlineData("deviceMetadataIds", "[\"not-a-guid\"]", "deviceMetadataIds[0]")]
    [InlineData("requestedSignatures", "[\"WINDOWS_7\",\"LINUX\"]", "requestedSignatures[1]")]
    [InlineData("selectedProductTypes", "{\"BeOS\":\"Laptop\"}", "selectedProductTypes.BeOS")]
    [InlineData("additionalAttributes", "{\"svvp\":{},\"raidController\":{}}", "additionalAttributes")]
    [InlineData("additionalAttributes", "{\"svvp\":{\"guestOs\":\"Windows 3.11\"}}", "additionalAttributes.svvp.guestOs")]
    [InlineData(
        "additionalAttributes", "{\"raidController\":{\"usedProprietary\":true,\"proprietaryVersion\":\"1\"}}",
        "additionalAttributes.raidController.proprietaryName")]
    [InlineData(
        "additionalAttributes", "{\"storageController\":{\"usedMicrosoft\":true,\"microsoftName\":\"MSDSM\"}}",
        "additionalAttributes.storageController.microsoftVersion")]
    [InlineData(
        "additionalAttributes", "{\"storageController\":{\"usedBetterBoot\":true,\"acpiVersion\":\"6.5\"}}",
        "additionalAttributes.storageController.uefiVersion")]
    public async Task A_value_that_breaks_a_rule_is_422_with_its_target(string member, string value, string target)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var body = JsonNode.Parse(RunningSandbox.Body("microsoft/attestation.json"))!;
        body[member] = JsonNode.Parse(value);

        var reply = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync(), body.ToJsonString());

        Assert.Equal(422, reply.Status);
        var error = Assert.Single(reply.Json.GetProperty("error").GetProperty("validationErrors").EnumerateArray());
        Assert.Equal(target, error.GetProperty("target").GetString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("eyJ0eXAiOiJKV1QifQ.sandbox-microsoft-99")]
    public async Task Without_a_good_token_the_gateway_in_front_answers(string? token)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, token, RunningSandbox.Body("microsoft/attestation.json"));

        Assert.Equal("""401 {"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}""", reply.Line);
        Assert.False(sandbox.Server.Journal.Entries.Single().Applied);
    }

    [Fact]
    public async Task Another_media_type_is_415_and_invalid_utf8_is_400()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.MicrosoftTokenAsync();
        var bytes = new ByteArrayContent(Encoding.Latin1.GetBytes("""{"productName":"Ø"}"""));
        bytes.Headers.ContentType = new("application/json");

        var text = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, token, "{}", "text/plain");
        var latin = await sandbox.SendAsync(HttpMethod.Post, RunningSandbox.MicrosoftProducts, token, bytes);

        Assert.Equal("""415 {"statusCode":415,"message":"The request body must be application/json."}""", text.Line);
        Assert.Equal(400, latin.Status);
    }

    [Fact]
    public async Task Members_that_the_table_lacks_are_let_through_and_forgotten()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var body = JsonNode.Parse(RunningSandbox.Body("microsoft/attestation.json"))!;
        body["packageType"] = "hlk";

        var reply = await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, await sandbox.MicrosoftTokenAsync(), body.ToJsonString());

        Assert.Equal(201, reply.Status);
        Assert.False(reply.Json.TryGetProperty("packageType", out _));
    }

    [Theory]
    [InlineData("GET", "/microsoft/v2.0/my/hardware/audiences", 404)]
    [InlineData("GET", "/microsoft/v2.0/my/hardware/products/../../../x", 404)]
    [InlineData("GET", "/microsoft/v2.0/my/hardware/products/12a", 404)]
    [InlineData("PUT", "/microsoft/v2.0/my/hardware/products/14631253285588838", 405)]
    [InlineData("DELETE", "/microsoft/v2.0/my/hardware/products", 405)]
    public async Task A_route_that_is_not_there_is_refused_in_the_gateways_shape(string method, string path, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.SendAsync(new HttpMethod(method), path, await sandbox.MicrosoftTokenAsync(), null);

        Assert.Equal((status, status), (reply.Status, reply.Json.GetProperty("statusCode").GetInt32()));
    }

    [Fact]
    public async Task An_unknown_product_is_404_with_a_functional_code()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/1", await sandbox.MicrosoftTokenAsync());

        Assert.Equal("""404 {"error":{"code":"EntityNotFound","message":"No such product","httpErrorCode":404}}""", reply.Line);
    }
}
