using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>A tenant is found by its state, followed when it moves, and left alone while it is not served.</summary>
public sealed class SuperOfficeTenantTests
{
    private const string StatePath = "/api/state/Cust12345";

    [Fact]
    public async Task The_state_is_asked_for_once_until_ValidUntil()
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();

        await CreateAsync(superOffice);
        rig.Clock.Advance(TimeSpan.FromMinutes(14));
        await CreateAsync(superOffice);
        Assert.Single(rig.Calls(StatePath));
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await CreateAsync(superOffice);

        await SandboxedConnectors.UntilAsync(() => rig.Calls(StatePath).Count == 2);
        Assert.Equal(3, rig.ProductCalls.Count);
    }

    [Fact]
    public async Task A_tenant_that_has_moved_is_found_and_the_create_is_applied_once()
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        await CreateAsync(superOffice);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.SuperOfficeTenant.MoveTo("online3");

        await CreateAsync(superOffice);
        await CreateAsync(superOffice);

        Assert.Equal(
            [(421, "/superoffice/Cust12345/api/v1/Product"), (200, "/superoffice/online3/Cust12345/api/v1/Product"), (200, "/superoffice/online3/Cust12345/api/v1/Product")],
            rig.ProductCalls.Select(call => (call.Status!.Value, call.Path)));
        Assert.Single(rig.Calls(StatePath));
        Assert.Equal(2, rig.ProductCalls.Count(call => call.Applied));
    }

    [Fact]
    public async Task Fifty_calls_to_the_old_address_ask_for_the_state_once()
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        await CreateAsync(superOffice);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.SuperOfficeTenant.MoveTo("online3");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => CreateAsync(superOffice)));

        Assert.Single(rig.Calls(StatePath));
        Assert.Equal(50, rig.ProductCalls.Count(call => call.Applied));
    }

    [Fact]
    public async Task An_address_that_is_told_again_after_421_is_not_tried_again_and_the_state_is_asked_for_once_a_minute()
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.SuperOffice, Method = "POST", Status = 421, Body = "{}", Times = 100 });

        for (var i = 0; i < 3; i++)
            Assert.Equal(421, Assert.IsType<VendorFailure.Rejected>((await FailAsync(superOffice)).Failure).Status);

        Assert.Equal((3, 2), (rig.ProductCalls.Count, rig.Calls(StatePath).Count));
    }

    [Theory]
    [InlineData(SuperOfficeTenantState.OfflineMaintenance)]
    [InlineData(SuperOfficeTenantState.Suspended)]
    [InlineData(SuperOfficeTenantState.Deleted)]
    [InlineData(SuperOfficeTenantState.Unknown)]
    public async Task A_tenant_that_is_not_served_is_unavailable_to_clients_and_named_by_its_state_to_operators(SuperOfficeTenantState state)
    {
        await using var rig = await StartAsync();
        rig.Sandbox.SuperOfficeTenant.State = state;
        using var superOffice = rig.SuperOffice();

        var failure = await FailAsync(superOffice);
        await FailAsync(superOffice);

        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.Equal("SuperOffice does not serve the gateway's tenant now. Nothing was applied; try again later.", failure.Failure.Message);
        Assert.EndsWith($"(TenantNotServed, state {state})", failure.Message);
        Assert.Empty(rig.ProductCalls);
        Assert.Single(rig.Calls(StatePath));
    }

    [Fact]
    public async Task A_tenant_that_comes_back_is_served_within_a_minute()
    {
        await using var rig = await StartAsync();
        rig.Sandbox.SuperOfficeTenant.State = SuperOfficeTenantState.OfflineMaintenance;
        using var superOffice = rig.SuperOffice();
        await FailAsync(superOffice);
        rig.Sandbox.SuperOfficeTenant.State = SuperOfficeTenantState.OnlineMaintenance;

        rig.Clock.Advance(TimeSpan.FromMinutes(1));

        await CreateAsync(superOffice);
    }

    [Theory]
    [InlineData("https://online3.superoffice.com/Cust12345/api")]
    [InlineData("https://169.254.169.254/Cust12345/api")]
    [InlineData("https://evil.example.org/Cust12345/api")]
    [InlineData("http://user:pass@127.0.0.1:9/Cust12345/api")]
    [InlineData("file:///etc/passwd")]
    public async Task A_stand_ins_state_leads_nowhere_but_to_loopback(string api)
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        AnswerState(rig, $$"""{"State":"Running","IsRunning":true,"Api":"{{api}}"}""");

        var failure = await FailAsync(superOffice);

        Assert.Equal(FailureCause.AddressForbidden, failure.Cause);
        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.DoesNotContain("://", failure.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://online3.superoffice.com", Reach.Internet)]
    [InlineData("https://sod.superoffice.com", Reach.Internet)]
    [InlineData("https://superoffice.com.evil.example.org", Reach.None)]
    [InlineData("https://evilsuperoffice.com", Reach.None)]
    [InlineData("https://127.0.0.1", Reach.None)]
    [InlineData("https://localhost", Reach.None)]
    internal void A_tenant_online_is_dialled_on_hosts_of_SuperOffice_alone(string address, Reach reach)
    {
        var options = new SuperOfficeOptions { Tenant = "Cust12345", Environment = "online", Authentication = "Ticket", Ticket = "7T:x", AppToken = "a" };

        Assert.Empty(options.Validate());
        Assert.Equal(reach, options.ReachOf(new Uri(address).IdnHost));
    }

    [Theory]
    [InlineData("""{"State":"Running","IsRunning":true}""")]
    [InlineData("""{"State":"Running","IsRunning":true,"Api":"hello"}""")]
    [InlineData("""[]""")]
    public async Task A_state_without_an_address_is_unavailable(string body)
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        AnswerState(rig, body);

        var failure = await FailAsync(superOffice);

        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.Equal(FailureCause.UnexpectedShape, failure.Cause);
    }

    [Fact]
    public async Task A_state_of_another_tenant_takes_no_credential_there()
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        var other = rig.Sandbox.GatewayConfiguration["SuperOffice:BaseAddress"]!.Replace("Cust12345/api/v1", "Cust99999/api", StringComparison.Ordinal);
        AnswerState(rig, $$"""{"ContextIdentifier":"Cust99999","State":"Running","IsRunning":true,"Api":"{{other}}"}""");

        Assert.Equal(FailureCause.UnexpectedShape, (await FailAsync(superOffice)).Cause);
        Assert.Empty(rig.ProductCalls);
    }

    [Fact]
    public async Task A_state_that_never_ends_is_asked_for_daily()
    {
        await using var rig = await StartAsync();
        using var superOffice = rig.SuperOffice();
        var api = rig.Sandbox.GatewayConfiguration["SuperOffice:BaseAddress"]!.Replace("/v1", "", StringComparison.Ordinal);
        AnswerState(rig, $$"""{"State":"Running","IsRunning":true,"Api":"{{api}}","ValidUntil":"9999-12-31T23:59:59.9999999"}""");

        await CreateAsync(superOffice);
        rig.Clock.Advance(TimeSpan.FromHours(23));
        await CreateAsync(superOffice);
        Assert.Single(rig.Calls(StatePath));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        await CreateAsync(superOffice);

        await SandboxedConnectors.UntilAsync(() => rig.Calls(StatePath).Count == 2);
    }

    [Fact]
    public async Task A_configured_address_that_is_misdirected_is_told_as_a_mistake_of_the_configuration()
    {
        await using var rig = await SignedInConnectors.StartAsync();
        using var superOffice = rig.SuperOffice();
        rig.Sandbox.SuperOfficeTenant.MoveTo("online3");

        var failure = await FailAsync(superOffice);

        Assert.Equal(
            "SuperOffice rejected the request with status 421. Nothing was applied; the operator has to check the configured address.",
            failure.Failure.Message);
        Assert.Single(rig.ProductCalls);
    }

    private static Task<SignedInConnectors> StartAsync() => SignedInConnectors.StartAsync(SuperOfficeSignIn.RefreshToken);

    private static async Task<long> CreateAsync(SuperOfficeConnector superOffice) =>
        (await superOffice.CreateProductAsync(new() { Name = "Bålpanne" }, CancellationToken.None)).Value.ProductId;

    private static Task<VendorException> FailAsync(SuperOfficeConnector superOffice) =>
        Assert.ThrowsAsync<VendorException>(() => CreateAsync(superOffice));

    private static void AnswerState(SignedInConnectors rig, string body) => rig.Sandbox.Faults.Arm(
        new AnswerInstead { Vendor = SandboxVendor.SuperOffice, TokenEndpoint = true, Path = StatePath, Status = 200, Body = body });
}
