using ProductGateway.Sandbox;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeRefreshTests
{
    private const string Endpoint = "/superoffice/login/common/oauth/tokens";
    private const string Product = RunningSandbox.SuperOfficeProducts + "/57";

    [Fact]
    public async Task A_refresh_token_gets_a_new_access_token_each_time_and_no_other_refresh_token()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var first = await sandbox.PostFormAsync(Endpoint, sandbox.SuperOfficeRefreshForm());
        var second = await sandbox.PostFormAsync(Endpoint, sandbox.SuperOfficeRefreshForm());

        Assert.Equal(
            ["token_type", "access_token", "expires_in", "id_token"], first.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((200, "Bearer", "3600"), (first.Status, first.Text("token_type"), first.Raw("expires_in")));
        Assert.StartsWith("8A:Cust12345.", first.Text("access_token"), StringComparison.Ordinal);
        Assert.NotEqual(first.Text("access_token"), second.Text("access_token"));
        Assert.Equal(200, (await sandbox.GetAsync(Product, first.Text("access_token"))).Status);
        Assert.Equal(200, (await sandbox.GetAsync(Product, second.Text("access_token"))).Status);
    }

    [Fact]
    public async Task An_access_token_lives_as_long_as_its_answer_says()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(
            new SandboxOptions { TimeProvider = clock, SuperOfficeTokenLifetime = TimeSpan.FromMinutes(20) });
        var reply = await sandbox.PostFormAsync(Endpoint, sandbox.SuperOfficeRefreshForm());

        clock.Advance(TimeSpan.FromSeconds(1199));
        var before = await sandbox.GetAsync(Product, reply.Text("access_token"));
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await sandbox.GetAsync(Product, reply.Text("access_token"));

        Assert.Equal(("1200", 200, 401), (reply.Raw("expires_in"), before.Status, after.Status));
    }

    [Theory]
    [InlineData("grant_type", "client_credentials", 400, "unsupported_grant_type")]
    [InlineData("client_id", "wrong", 401, "invalid_client")]
    [InlineData("client_secret", "wrong", 401, "invalid_client")]
    [InlineData("refresh_token", "wrong", 400, "invalid_grant")]
    [InlineData("redirect_uri", "http://localhost/elsewhere", 400, "invalid_request")]
    public async Task A_field_that_is_wrong_gets_no_token(string field, string value, int status, string error)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var form = sandbox.SuperOfficeRefreshForm();
        form[field] = value;

        var reply = await sandbox.PostFormAsync(Endpoint, form);

        Assert.Equal((status, error), (reply.Status, reply.Text("error")));
    }

    [Fact]
    public async Task The_redirect_uri_may_be_left_out_and_json_may_not_be_sent()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var form = sandbox.SuperOfficeRefreshForm();
        form.Remove("redirect_uri");

        var without = await sandbox.PostFormAsync(Endpoint, form);
        var json = await sandbox.PostAsync(Endpoint, null, """{"grant_type":"refresh_token"}""");
        var get = await sandbox.GetAsync(Endpoint);

        Assert.Equal((200, 400, 405), (without.Status, json.Status, get.Status));
    }

    [Fact]
    public async Task The_metadata_names_the_token_endpoint_and_the_keys()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetAsync("/superoffice/login/.well-known/openid-configuration");
        var keys = await sandbox.GetAsync(reply.Text("jwks_uri"));

        Assert.Equal(new Uri(sandbox.Server.BaseAddress, Endpoint).ToString(), reply.Text("token_endpoint"));
        Assert.Equal("""["authorization_code","refresh_token"]""", reply.Raw("grant_types_supported"));
        Assert.Equal("RSA", Assert.Single(keys.Json.GetProperty("keys").EnumerateArray()).GetProperty("kty").GetString());
    }
}
