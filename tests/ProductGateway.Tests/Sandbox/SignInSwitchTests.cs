using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Tests.Sandbox;

public sealed class SignInSwitchTests
{
    private const string MicrosoftProduct = RunningSandbox.MicrosoftProducts + "/14631253285588838";
    private const string SuperOfficeProduct = RunningSandbox.SuperOfficeProducts + "/57";
    private const string FinagoProduct = RunningSandbox.FinagoProducts + "/1001";

    [Fact]
    public async Task Forgotten_tokens_are_401_and_a_new_one_is_good()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var (microsoft, finago) = (await sandbox.MicrosoftTokenAsync(), await sandbox.FinagoTokenAsync());

        foreach (var vendor in Enum.GetValues<SandboxVendor>())
            sandbox.Server.SignIns.ForgetTokens(vendor);
        int[] before =
        [
            (await sandbox.GetAsync(MicrosoftProduct, microsoft)).Status,
            (await sandbox.GetAsync(SuperOfficeProduct, sandbox.SuperOfficeToken)).Status,
            (await sandbox.GetAsync(FinagoProduct, finago)).Status,
        ];
        int[] after =
        [
            (await sandbox.GetAsync(MicrosoftProduct, await sandbox.MicrosoftTokenAsync())).Status,
            (await sandbox.GetAsync(SuperOfficeProduct, await RefreshedAsync(sandbox))).Status,
            (await sandbox.GetAsync(FinagoProduct, await sandbox.FinagoTokenAsync())).Status,
        ];

        Assert.Equal([401, 401, 401], before);
        Assert.Equal([200, 200, 200], after);
    }

    [Fact]
    public async Task The_fault_that_expires_tokens_strikes_refreshed_ones_too()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await RefreshedAsync(sandbox);
        sandbox.Server.Faults.Arm(new ExpireTokens { Vendor = SandboxVendor.SuperOffice });

        var struck = await sandbox.GetAsync(SuperOfficeProduct, token);
        var stillGone = await sandbox.GetAsync(SuperOfficeProduct, token);
        var given = await sandbox.GetAsync(SuperOfficeProduct, sandbox.SuperOfficeToken);

        Assert.Equal((401, 401, 200), (struck.Status, stillGone.Status, given.Status));
    }

    [Fact]
    public async Task A_refused_client_is_told_in_its_vendors_words_until_it_is_accepted_again()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        async Task<VendorReply[]> AskAll() =>
        [
            await sandbox.PostFormAsync(sandbox.MicrosoftTokenEndpoint, sandbox.MicrosoftTokenForm()),
            await sandbox.PostFormAsync("/superoffice/login/common/oauth/tokens", sandbox.SuperOfficeRefreshForm()),
            await sandbox.PostFormAsync("/finago/oauth/token", sandbox.FinagoTokenForm()),
        ];

        foreach (var vendor in Enum.GetValues<SandboxVendor>())
            sandbox.Server.SignIns.RefuseClients(vendor);
        var refused = await AskAll();
        foreach (var vendor in Enum.GetValues<SandboxVendor>())
            sandbox.Server.SignIns.AcceptClients(vendor);
        var accepted = await AskAll();

        Assert.Equal(
            [(400, "unauthorized_client"), (401, "invalid_client"), (403, "access_denied")],
            refused.Select(reply => (reply.Status, reply.Text("error"))));
        Assert.Equal([200, 200, 200], accepted.Select(reply => reply.Status));
    }

    [Fact]
    public async Task Tokens_of_before_stay_good_while_the_client_is_refused()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();
        sandbox.Server.SignIns.RefuseClients(SandboxVendor.Finago);

        var reply = await sandbox.GetAsync(FinagoProduct, token);

        Assert.Equal(200, reply.Status);
    }

    [Theory]
    [InlineData("/login/common/oauth/tokens")]
    [InlineData("/Login/api/PartnerSystemUser/Authenticate")]
    [InlineData("/login/.well-known/jwks")]
    [InlineData("/api/state/Cust12345")]
    public async Task A_fault_of_the_sign_in_side_strikes_each_of_its_addresses_and_leaves_the_api_alone(string path)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, TokenEndpoint = true, Status = 503 });

        var api = await sandbox.GetAsync(SuperOfficeProduct, sandbox.SuperOfficeToken);
        var signIn = await sandbox.GetAsync("/superoffice" + path);

        Assert.Equal((200, 503), (api.Status, signIn.Status));
    }

    [Fact]
    public async Task Tokens_are_forgotten_and_clients_refused_over_http()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.FinagoTokenAsync();

        var forgot = await sandbox.SendAsync(HttpMethod.Delete, "/sandbox/tokens/finago", null, null);
        var read = await sandbox.GetAsync(FinagoProduct, token);
        var refused = await PutAsync(sandbox, "/sandbox/clients/finago", """{"accepted":false}""");
        var denied = await sandbox.PostFormAsync("/finago/oauth/token", sandbox.FinagoTokenForm());
        await PutAsync(sandbox, "/sandbox/clients/finago", """{"accepted":true}""");
        var granted = await sandbox.PostFormAsync("/finago/oauth/token", sandbox.FinagoTokenForm());

        Assert.Equal((204, 401, 204, 403, 200), (forgot.Status, read.Status, refused.Status, denied.Status, granted.Status));
    }

    [Fact]
    public async Task The_tenant_is_shown_moved_and_stopped_over_http()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var start = await sandbox.GetAsync("/sandbox/tenant");
        var moved = await PutAsync(sandbox, "/sandbox/tenant", """{"subDomain":"online3"}""");
        var stopped = await PutAsync(sandbox, "/sandbox/tenant", """{"state":"offlineMaintenance"}""");

        Assert.Equal("""200 {"state":"running","subDomain":""}""", start.Line);
        Assert.Equal("""200 {"state":"running","subDomain":"online3"}""", moved.Line);
        Assert.Equal("""200 {"state":"offlineMaintenance","subDomain":"online3"}""", stopped.Line);
        Assert.Equal(
            ("online3", SuperOfficeTenantState.OfflineMaintenance),
            (sandbox.Server.SuperOfficeTenant.SubDomain, sandbox.Server.SuperOfficeTenant.State));
    }

    [Theory]
    [InlineData("PUT", "/sandbox/tenant", """{"subDomain":"online"}""", 400)]
    [InlineData("PUT", "/sandbox/tenant", """{"state":"asleep"}""", 400)]
    [InlineData("PUT", "/sandbox/tenant", """{"host":"x"}""", 400)]
    [InlineData("PUT", "/sandbox/clients/finago", "{}", 400)]
    [InlineData("PUT", "/sandbox/clients/finago", "null", 400)]
    [InlineData("PUT", "/sandbox/clients/visma", """{"accepted":true}""", 404)]
    [InlineData("DELETE", "/sandbox/tokens", "", 404)]
    public async Task A_setting_that_nobody_knows_changes_nothing(string method, string path, string body, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.SendAsync(new HttpMethod(method), path, null, new StringContent(body));

        Assert.Equal(status, reply.Status);
        Assert.NotEmpty(reply.Body);
        Assert.Equal("""200 {"state":"running","subDomain":""}""", (await sandbox.GetAsync("/sandbox/tenant")).Line);
    }

    private static Task<VendorReply> PutAsync(RunningSandbox sandbox, string path, string body) =>
        sandbox.SendAsync(HttpMethod.Put, path, null, new StringContent(body));

    private static async Task<string> RefreshedAsync(RunningSandbox sandbox) =>
        (await sandbox.PostFormAsync("/superoffice/login/common/oauth/tokens", sandbox.SuperOfficeRefreshForm())).Text("access_token");
}
