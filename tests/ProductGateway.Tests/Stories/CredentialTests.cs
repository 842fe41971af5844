using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Tokens that expire, credentials that are refused, token endpoints that are down, vendors without any credentials.</summary>
public sealed class CredentialTests
{
    public static TheoryData<SandboxVendor> Everyone => [.. Enum.GetValues<SandboxVendor>()];

    public static TheoryData<SandboxVendor> WithTokenEndpoint => [SandboxVendor.Microsoft, SandboxVendor.Finago];

    [Theory]
    [MemberData(nameof(WithTokenEndpoint))]
    public async Task A_token_that_expired_is_renewed_and_the_create_is_applied_once(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        await vendor.CreateAsync(stage);
        stage.Vendors.Faults.Arm(new ExpireTokens { Vendor = at, Method = "POST" });
        stage.Vendors.Journal.Clear();

        var reply = await vendor.CreateAsync(stage);

        Assert.Equal(CreateOutcome.Created, reply?.Outcome.Value);
        Assert.Equal([(401, false), (vendor.CreatedStatus, true)], stage.Creates.Select(create => (create.Status, create.Applied)));
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_token_that_is_refused_again_after_the_one_renewal_is_REJECTED(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        await vendor.CreateAsync(stage);
        stage.Vendors.Faults.Arm(new AnswerInstead { Vendor = at, Method = "POST", Status = 401, Body = "{}", Times = 10 });
        stage.Vendors.Journal.Clear();

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(Outcomes.AuthRefused(vendor), reply);
        Assert.Equal(vendor.FetchesToken ? 2 : 1, stage.Creates.Count);
    }

    [Fact]
    public async Task A_token_that_may_not_create_is_REJECTED()
    {
        var vendor = VendorCase.Of(SandboxVendor.Finago);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "POST", Status = 403, Body = "{}" });

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(Outcomes.AuthRefused(vendor), reply);
        Assert.Single(stage.Creates);
    }

    [Theory]
    [InlineData(SandboxVendor.Microsoft, "Microsoft:ClientSecret")]
    [InlineData(SandboxVendor.Microsoft, "Microsoft:ClientId")]
    [InlineData(SandboxVendor.Finago, "Finago:ClientSecret")]
    [InlineData(SandboxVendor.Finago, "Finago:ClientId")]
    [InlineData(SandboxVendor.Finago, "Finago:Organization")]
    public async Task Credentials_that_the_token_endpoint_refuses_are_REJECTED_and_nothing_is_sent(SandboxVendor at, string key)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync((key, "another"));

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(
            Outcomes.AuthRefused(vendor, "refused the gateway's credentials. Nothing was applied; the operator has to mend them."),
            reply);
        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task A_given_token_that_is_wrong_is_REJECTED()
    {
        var vendor = VendorCase.Of(SandboxVendor.SuperOffice);
        await using var stage = await Stage.StartAsync(("SuperOffice:AccessToken", "another"));

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(Outcomes.AuthRefused(vendor), reply);
        Assert.Equal([(401, false)], stage.Creates.Select(create => (create.Status, create.Applied)));
    }

    public static IEnumerable<TheoryDataRow<Fault>> TokenEndpointsThatAreDown()
    {
        foreach (var vendor in new[] { SandboxVendor.Microsoft, SandboxVendor.Finago })
        {
            yield return new(new CloseBeforeApplying { Vendor = vendor, TokenEndpoint = true });
            yield return new(new RedirectElsewhere { Vendor = vendor, TokenEndpoint = true });
            yield return new(new HtmlPage { Vendor = vendor, TokenEndpoint = true });
            foreach (var status in new[] { 408, 500, 502, 503, 504 })
                yield return new(new AnswerInstead { Vendor = vendor, TokenEndpoint = true, Status = status });
        }
    }

    [Theory]
    [MemberData(nameof(TokenEndpointsThatAreDown))]
    public async Task A_token_endpoint_that_is_down_is_RETRY_LATER_and_nothing_is_sent(Fault fault)
    {
        var vendor = VendorCase.Of(fault.Vendor);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(fault);

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(
            Outcomes.Unavailable(vendor, $"The gateway could not sign in at {vendor.Name}. Nothing was applied; try again later."), reply);
        Assert.Empty(stage.ApiCalls);
    }

    [Theory]
    [MemberData(nameof(WithTokenEndpoint))]
    public async Task A_token_endpoint_that_limits_its_callers_says_how_long_to_wait(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new TooManyRequests { Vendor = at, TokenEndpoint = true, RetryAfter = "7" });

        var reply = await vendor.CreateAsync(stage);

        var message = $"The sign-in of {vendor.Name} has had too many calls. Nothing was applied; try again later.";
        Whole.Is(Outcomes.RateLimited(vendor, message, 7), reply);
        Assert.Empty(stage.ApiCalls);
    }

    [Fact]
    public async Task A_vendor_without_configuration_says_so_and_the_others_work()
    {
        await using var stage = await Stage.StartAsync(
            ("SuperOffice:BaseAddress", null), ("SuperOffice:Authentication", null), ("SuperOffice:AccessToken", null));
        var (superOffice, finago) = (VendorCase.Of(SandboxVendor.SuperOffice), VendorCase.Of(SandboxVendor.Finago));

        var refused = await superOffice.CreateAsync(stage);
        var created = await finago.CreateAsync(stage);
        var standing = await stage.Client.ReadVendors.ExecuteAsync();

        const string Message = "SuperOffice is not configured at this gateway. Ask the operators of the gateway to configure it.";
        Whole.Is(Outcomes.Unavailable(superOffice, Message, "REJECTED", "VENDOR_NOT_CONFIGURED"), refused);
        Whole.Is(new { Outcome = CreateOutcome.Created, Product = new { Name = "Ullgenser" }, Errors = Array.Empty<object>() }, created);
        Whole.Is(
            new[]
            {
                new { Vendor = Vendor.Microsoft, Configured = true, Sandbox = false },
                new { Vendor = Vendor.Superoffice, Configured = false, Sandbox = false },
                new { Vendor = Vendor.Finago, Configured = true, Sandbox = false },
            },
            standing.EnsureNoErrors().Vendors);
    }
}
