using ProductGateway.Sandbox;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class MicrosoftTokenTests
{
    [Fact]
    public async Task Numbers_of_the_v1_token_endpoint_are_text()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock });

        var reply = await sandbox.PostFormAsync(
            sandbox.Server.GatewayConfiguration["Microsoft:TokenEndpoint"]!, sandbox.MicrosoftTokenForm());

        Assert.Equal(200, reply.Status);
        Assert.Equal("Bearer", reply.Text("token_type"));
        Assert.Equal("\"3600\"", reply.Raw("expires_in"));
        Assert.Equal($"\"{clock.GetUtcNow().ToUnixTimeSeconds() + 3600}\"", reply.Raw("expires_on"));
        Assert.Equal("https://manage.devcenter.microsoft.com", reply.Text("resource"));
    }

    [Theory]
    [InlineData("client_secret", "wrong", 401, "invalid_client")]
    [InlineData("client_id", "wrong", 400, "unauthorized_client")]
    [InlineData("resource", "https://graph.microsoft.com", 400, "invalid_resource")]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type")]
    public async Task A_client_that_is_not_the_one_gets_no_token(string field, string value, int status, string error)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var form = sandbox.MicrosoftTokenForm();
        form[field] = value;

        var reply = await sandbox.PostFormAsync(sandbox.Server.GatewayConfiguration["Microsoft:TokenEndpoint"]!, form);

        Assert.Equal((status, error), (reply.Status, reply.Text("error")));
        Assert.StartsWith("AADSTS", reply.Text("error_description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_tenant_in_the_path_is_not_found()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostFormAsync(
            "/microsoft/00000000-0000-0000-0000-000000000001/oauth2/token", sandbox.MicrosoftTokenForm());

        Assert.Equal((400, "invalid_request"), (reply.Status, reply.Text("error")));
    }

    [Fact]
    public async Task A_token_is_good_for_sixty_minutes_and_not_a_second_longer()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock });
        var token = await sandbox.MicrosoftTokenAsync();
        const string product = RunningSandbox.MicrosoftProducts + "/14631253285588838";

        clock.Advance(TimeSpan.FromMinutes(60) - TimeSpan.FromSeconds(1));
        var before = await sandbox.GetAsync(product, token);
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await sandbox.GetAsync(product, token);

        Assert.Equal(200, before.Status);
        Assert.Equal("""401 {"statusCode":401,"message":"Unauthorized. Access token is missing or invalid."}""", after.Line);
    }
}
