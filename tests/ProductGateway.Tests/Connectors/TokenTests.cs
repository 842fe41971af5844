using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Connectors.Microsoft;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors.Facts;

namespace ProductGateway.Tests.Connectors;

/// <summary>Fetching, keeping and renewing tokens at the two vendors that issue them, and the given one of SuperOffice.</summary>
public sealed class TokenTests
{
    public static TheoryData<SandboxVendor> Issuers => [SandboxVendor.Microsoft, SandboxVendor.Finago];

    public static TheoryData<SandboxVendor, int> Refusals => new()
    {
        { SandboxVendor.Microsoft, 401 },
        { SandboxVendor.Microsoft, 403 },
        { SandboxVendor.Finago, 401 },
        { SandboxVendor.Finago, 403 },
    };

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_hundred_calls_at_once_fetch_one_token(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => rig.CreateAsync(vendor)));

        Assert.Single(rig.TokenCalls);
        Assert.Equal(100, rig.ApiCalls.Count(call => call.Applied));
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_token_is_renewed_a_minute_before_its_end(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var life = vendor == SandboxVendor.Microsoft ? TimeSpan.FromMinutes(60) : TimeSpan.FromHours(24);

        await rig.CreateAsync(vendor);
        rig.Clock.Advance(life - TimeSpan.FromSeconds(61));
        await rig.CreateAsync(vendor);
        Assert.Single(rig.TokenCalls);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await rig.CreateAsync(vendor);

        await SandboxedConnectors.UntilAsync(() => rig.TokenCalls.Count == 2);
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_token_still_serves_when_its_renewal_fails_before_its_end(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var life = vendor == SandboxVendor.Microsoft ? TimeSpan.FromMinutes(60) : TimeSpan.FromHours(24);
        await rig.CreateAsync(vendor);
        rig.Clock.Advance(life - TimeSpan.FromSeconds(30));
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, TokenEndpoint = true, Status = 503 });

        await rig.CreateAsync(vendor);

        Assert.Equal(2, rig.ApiCalls.Count(call => call.Applied));
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_forgotten_token_is_renewed_once_and_the_call_repeated_once(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(vendor);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.Faults.Arm(new ExpireTokens { Vendor = vendor });

        await rig.CreateAsync(vendor);

        Assert.Single(rig.TokenCalls);
        Assert.Equal([401, 201], rig.ApiCalls.Select(call => call.Status));
        Assert.Single(rig.ApiCalls, call => call.Applied);
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task Fifty_calls_refused_at_once_fetch_one_new_token_and_are_each_applied_once(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(vendor);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.Faults.Arm(new ExpireTokens { Vendor = vendor, Method = "POST" });

        var ids = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => rig.CreateAsync(vendor)));

        Assert.Equal(50, ids.Distinct().Count());
        Assert.Equal((1, 50), (rig.TokenCalls.Count, rig.ApiCalls.Count(call => call.Applied)));
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_create_refused_for_its_token_was_not_applied_when_no_other_token_can_be_had(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(vendor);
        rig.Sandbox.Faults.Arm(new ExpireTokens { Vendor = vendor, Method = "POST" });
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, TokenEndpoint = true, Status = 500 });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));

        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.EndsWith("Nothing was applied; try again later.", failure.Failure.Message);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_after_the_renewal_is_auth_refused(SandboxVendor vendor, int status)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(vendor);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Method = "POST", Status = status, Body = "{}", Times = 5 });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));

        Assert.IsType<VendorFailure.AuthRefused>(failure.Failure);
        Assert.Equal((1, 2), (rig.TokenCalls.Count, rig.ApiCalls.Count));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task A_refusal_of_a_new_token_is_not_repeated(SandboxVendor vendor, int status)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Method = "POST", Status = status, Body = "{}", Times = 5 });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));

        Assert.IsType<VendorFailure.AuthRefused>(failure.Failure);
        Assert.Equal((1, 1), (rig.TokenCalls.Count, rig.ApiCalls.Count));
    }

    [Fact]
    public async Task A_given_token_that_is_refused_is_not_tried_again()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(SandboxVendor.SuperOffice);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.Faults.Arm(new ExpireTokens { Vendor = SandboxVendor.SuperOffice });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(SandboxVendor.SuperOffice));

        Assert.IsType<VendorFailure.AuthRefused>(failure.Failure);
        Assert.Single(rig.ApiCalls);
    }

    [Fact]
    public async Task A_wrong_secret_is_auth_refused_and_nothing_is_sent()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.MicrosoftOptions.ClientSecret = "canary-one";
        rig.FinagoOptions.ClientSecret = "canary-two";
        using var microsoft = new MicrosoftConnector(rig.MicrosoftOptions, DocumentedRequests.Of(rig.MicrosoftOptions), rig.Clock);
        using var finago = new FinagoConnector(rig.FinagoOptions, DocumentedRequests.Of(rig.FinagoOptions), rig.Clock);

        var first = await Assert.ThrowsAsync<VendorException>(
            () => microsoft.CreateProductAsync(SandboxedConnectors.NewMicrosoftProduct(), CancellationToken.None));
        var second = await Assert.ThrowsAsync<VendorException>(() => finago.ReadProductAsync("1001", CancellationToken.None));

        Assert.IsType<VendorFailure.AuthRefused>(first.Failure);
        Assert.IsType<VendorFailure.AuthRefused>(second.Failure);
        Assert.Equal((FailureCause.TokenRefused, FailureCause.TokenRefused), (first.Cause, second.Cause));
        Assert.Empty(rig.ApiCalls);
        Assert.DoesNotContain("canary", first.ToString() + second, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_token_endpoint_without_a_token_means_that_nothing_was_sent(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        Fault[] faults =
        [
            new AnswerInstead { Vendor = vendor, Status = 500 }, new AnswerInstead { Vendor = vendor, Status = 503 },
            new CloseBeforeBody { Vendor = vendor }, new CloseBeforeApplying { Vendor = vendor, Reset = true }, new HtmlPage { Vendor = vendor },
            new InvalidJson { Vendor = vendor }, new EmptySuccess { Vendor = vendor }, new RedirectElsewhere { Vendor = vendor },
            new AnswerInstead { Vendor = vendor, Status = 200, Body = """{"access_token":"line\nbreak","expires_in":3600}""" },
        ];
        foreach (var fault in faults)
        {
            rig.Sandbox.Faults.Arm(fault with { TokenEndpoint = true });

            var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));

            Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        }

        Assert.Empty(rig.ApiCalls);
    }
}
