using ProductGateway.Sandbox;
using ProductGateway.Sandbox.SuperOffice;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeTenantTests
{
    private const string State = "/superoffice/api/state/Cust12345";
    private const string Product = RunningSandbox.SuperOfficeProducts + "/57";

    [Fact]
    public async Task A_running_tenant_is_told_with_its_address_and_the_time_to_ask_again()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock });
        var root = $"{sandbox.Server.BaseAddress}superoffice";
        var validUntil = clock.GetUtcNow().AddMinutes(15).ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", null);

        var reply = await sandbox.GetAsync(State);

        Assert.Equal(
            $$"""200 {"ContextIdentifier":"Cust12345","Endpoint":"{{root}}/Cust12345","State":"Running","IsRunning":true,""" +
            $"\"ValidUntil\":\"{validUntil}\",\"Api\":\"{root}/Cust12345/api\",\"Version\":\"Release_12.4_2026.09.17-05\"}}",
            reply.Line);
    }

    [Fact]
    public async Task The_address_in_the_state_leads_to_the_api()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var state = await sandbox.GetAsync(State);
        var product = await sandbox.GetAsync(state.Text("Api") + "/v1/Product/57", sandbox.SuperOfficeToken);

        Assert.Equal((200, "57"), (product.Status, product.Raw("ProductId")));
    }

    [Theory]
    [InlineData(SuperOfficeTenantState.Running, 200)]
    [InlineData(SuperOfficeTenantState.OnlineMaintenance, 200)]
    [InlineData(SuperOfficeTenantState.OfflineMaintenance, 503)]
    [InlineData(SuperOfficeTenantState.Suspended, 503)]
    [InlineData(SuperOfficeTenantState.Provisioning, 503)]
    [InlineData(SuperOfficeTenantState.MigrationPending, 503)]
    [InlineData(SuperOfficeTenantState.Deleted, 503)]
    public async Task The_api_is_open_only_in_the_two_states_that_say_so(SuperOfficeTenantState state, int status)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.SuperOfficeTenant.State = state;

        var told = await sandbox.GetAsync(State);
        var product = await sandbox.GetAsync(Product, sandbox.SuperOfficeToken);

        Assert.Equal(status, product.Status);
        Assert.Equal((state.ToString(), status == 200), (told.Text("State"), told.Json.GetProperty("IsRunning").GetBoolean()));
        Assert.Equal(status != 200, told.Raw("Api") == "null");
    }

    [Fact]
    public async Task A_tenant_that_nobody_has_is_unknown()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.GetAsync("/superoffice/api/state/Cust99999");

        Assert.Equal(
            ("Cust99999", "null", "Unknown", "false", "null"),
            (reply.Text("ContextIdentifier"), reply.Raw("Endpoint"), reply.Text("State"), reply.Raw("IsRunning"), reply.Raw("Api")));
    }

    [Fact]
    public async Task A_tenant_that_moved_is_misdirected_at_its_old_address_and_found_by_its_state()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.SuperOfficeTenant.MoveTo("online3");

        var old = await sandbox.GetAsync(Product, sandbox.SuperOfficeToken);
        var api = (await sandbox.GetAsync(State)).Text("Api");
        var moved = await sandbox.GetAsync(api + "/v1/Product/57", sandbox.SuperOfficeToken);

        Assert.Equal(
            """421 {"Error":true,"ErrorType":"MisdirectedRequest","ErrorMessage":"Wrong subdomain used to access tenant","ErrorSource":"SuperOffice"}""",
            old.Line);
        Assert.Equal($"{sandbox.Server.BaseAddress}superoffice/online3/Cust12345/api", api);
        Assert.Equal((200, "57"), (moved.Status, moved.Raw("ProductId")));
    }

    [Fact]
    public async Task A_create_at_the_old_address_is_misdirected_before_anything_is_done()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.SuperOfficeTenant.MoveTo("online3");

        var reply = await sandbox.PostAsync(RunningSandbox.SuperOfficeProducts, sandbox.SuperOfficeToken, """{"Name":"A"}""");

        Assert.Equal((421, 62), (reply.Status, sandbox.Server.Products[SandboxVendor.SuperOffice]));
        Assert.False(Assert.Single(sandbox.Server.Journal.Entries).Applied);
    }

    [Fact]
    public async Task A_tenant_that_moves_back_is_found_where_it_stood_first()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.SuperOfficeTenant.MoveTo("online3");
        sandbox.Server.SuperOfficeTenant.MoveTo("");

        var first = await sandbox.GetAsync(Product, sandbox.SuperOfficeToken);
        var third = await sandbox.GetAsync("/superoffice/online3/Cust12345/api/v1/Product/57", sandbox.SuperOfficeToken);

        Assert.Equal((200, 421), (first.Status, third.Status));
    }

    [Theory]
    [InlineData("online")]
    [InlineData("online3/x")]
    [InlineData("3")]
    public async Task A_name_without_a_number_is_no_address_of_a_tenant(string name)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        Assert.Throws<ArgumentException>(() => sandbox.Server.SuperOfficeTenant.MoveTo(name));
    }

    [Fact]
    public async Task Signing_in_stays_where_it_was_when_the_tenant_moves()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        sandbox.Server.SuperOfficeTenant.MoveTo("online3");

        var keys = await sandbox.GetAsync("/superoffice/login/.well-known/jwks");
        var elsewhere = await sandbox.GetAsync("/superoffice/online3/login/.well-known/jwks");

        Assert.Equal((200, 404), (keys.Status, elsewhere.Status));
    }
}
