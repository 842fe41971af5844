using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class FinagoTokenTests
{
    [Fact]
    public async Task A_form_and_a_json_body_are_both_taken()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var address = sandbox.Server.GatewayConfiguration["Finago:TokenEndpoint"]!;

        var form = await sandbox.PostFormAsync(address, sandbox.FinagoTokenForm());
        var json = await sandbox.PostAsync(address, null, JsonSerializer.Serialize(sandbox.FinagoTokenForm()));

        Assert.Equal((200, "86400", "Bearer"), (form.Status, form.Raw("expires_in"), form.Text("token_type")));
        Assert.Equal((200, "86400", "Bearer"), (json.Status, json.Raw("expires_in"), json.Text("token_type")));
        Assert.NotEqual(form.Text("access_token"), json.Text("access_token"));
    }

    [Theory]
    [InlineData("client_secret")]
    [InlineData("client_id")]
    [InlineData("login_organization")]
    public async Task A_client_that_is_not_the_one_is_denied(string field)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var form = sandbox.FinagoTokenForm();
        form[field] = "wrong";

        var reply = await sandbox.PostFormAsync("/finago/oauth/token", form);

        Assert.Equal("""403 {"error":"access_denied","error_description":"Unauthorized"}""", reply.Line);
    }

    [Fact]
    public async Task The_audience_and_the_grant_are_checked()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var noAudience = sandbox.FinagoTokenForm();
        noAudience.Remove("audience");
        var password = sandbox.FinagoTokenForm();
        password["grant_type"] = "password";

        var first = await sandbox.PostFormAsync("/finago/oauth/token", noAudience);
        var second = await sandbox.PostFormAsync("/finago/oauth/token", password);

        Assert.Equal((403, "access_denied"), (first.Status, first.Text("error")));
        Assert.Equal((403, "unauthorized_client"), (second.Status, second.Text("error")));
    }

    [Fact]
    public async Task A_token_dies_with_its_life()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(
            new SandboxOptions { TimeProvider = clock, FinagoTokenLifetime = TimeSpan.FromMinutes(5) });
        var token = await sandbox.FinagoTokenAsync();

        var before = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", token);
        clock.Advance(TimeSpan.FromMinutes(5));
        var after = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", token);

        Assert.Equal(200, before.Status);
        Assert.Equal(
            """401 {"error":{"name":"UnauthorizedError","message":"The access token is not valid"},"trackingId":"7b9e0c46"}""", after.Line);
    }
}
