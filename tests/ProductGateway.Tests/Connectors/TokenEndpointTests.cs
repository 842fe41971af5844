using ProductGateway.Connectors;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors;

/// <summary>A token endpoint that hangs, and vendors that talk too much.</summary>
public sealed class TokenEndpointTests
{
    public static TheoryData<SandboxVendor> Issuers => [SandboxVendor.Microsoft, SandboxVendor.Finago];

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task A_token_endpoint_that_hangs_is_left_after_five_seconds(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new Hang { Vendor = vendor, TokenEndpoint = true });
        var create = rig.CreateAsync(vendor);
        await SandboxedConnectors.UntilAsync(() => rig.TokenCalls.Count == 1);

        rig.Clock.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(create.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromSeconds(0.1));

        var failure = await Assert.ThrowsAsync<VendorException>(() => create);
        Assert.IsType<VendorFailure.NotReached>(failure.Failure);
        Assert.Equal(FailureCause.AttemptTimedOut, failure.Cause);
        Assert.Empty(rig.ApiCalls);
    }

    [Theory]
    [MemberData(nameof(Issuers))]
    public async Task What_a_token_endpoint_repeats_of_the_secret_is_in_no_failure(SandboxVendor vendor)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var secret = (vendor == SandboxVendor.Microsoft ? rig.MicrosoftOptions.ClientSecret : rig.FinagoOptions.ClientSecret)!;
        rig.Sandbox.Faults.Arm(new AnswerInstead
        {
            Vendor = vendor,
            TokenEndpoint = true,
            Status = 401,
            Body = $$"""{"error":"{{secret}}","error_description":"the secret {{secret}} is wrong","trace_id":"t-{{secret}}","error_codes":[7000215]}""",
        });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));

        Assert.DoesNotContain(secret, failure.ToString() + failure.Failure.TraceId, StringComparison.Ordinal);
        Assert.EndsWith("(TokenRefused, status 401, another error, AADSTS7000215, vendor trace t-***)", failure.Message);
        Assert.Equal("t-***", failure.Failure.TraceId);
    }

    [Fact]
    public async Task What_a_vendor_repeats_of_the_token_is_in_no_failure()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(SandboxVendor.Finago);
        const string Token = "eyJhbGciOiJSUzI1NiJ9.sandbox-finago-1";
        rig.Sandbox.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.Finago,
            Status = 409,
            Headers = new Dictionary<string, string> { ["X-Trace-Id"] = Token },
            Body = $$$"""{"error":{"name":"{{{Token}}}","message":"not with Bearer {{{Token}}}"}}""",
        });

        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(SandboxVendor.Finago));

        var rejected = Assert.IsType<VendorFailure.Rejected>(failure.Failure);
        Assert.Equal(("***", "not with Bearer ***", "***"), (rejected.VendorCode, rejected.VendorMessage, rejected.TraceId));
    }
}
