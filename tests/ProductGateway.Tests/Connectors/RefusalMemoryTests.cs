using System.Net;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors;

/// <summary>A right that is missing stays missing: what a new token does not mend costs no token for each call.</summary>
public sealed class RefusalMemoryTests
{
    [Theory]
    [InlineData(SandboxVendor.Microsoft, 401)]
    [InlineData(SandboxVendor.Microsoft, 403)]
    [InlineData(SandboxVendor.Finago, 401)]
    [InlineData(SandboxVendor.Finago, 403)]
    public async Task A_lasting_refusal_fetches_one_token_a_minute(SandboxVendor vendor, int status)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        await rig.CreateAsync(vendor);
        rig.Sandbox.Journal.Clear();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Method = "POST", Status = status, Body = "{}", Times = 1000 });

        for (var i = 0; i < 10; i++)
            await RefusedAsync(rig, vendor);

        Assert.Equal((1, 11), (rig.TokenCalls.Count, rig.ApiCalls.Count));
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await RefusedAsync(rig, vendor);
        Assert.Equal((2, 13), (rig.TokenCalls.Count, rig.ApiCalls.Count));
    }

    [Fact]
    public async Task A_scope_that_is_missing_does_not_keep_a_forgotten_token_from_being_renewed()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "POST", Status = 403, Body = "{}" });
        await RefusedAsync(rig, SandboxVendor.Finago);
        rig.Sandbox.SignIns.ForgetTokens(SandboxVendor.Finago);

        await rig.CreateAsync(SandboxVendor.Finago);

        Assert.Equal([403, 401, 201], rig.ApiCalls.Select(call => call.Status));
    }

    [Fact]
    public async Task A_sign_in_that_gives_the_refused_token_again_is_asked_once_a_minute()
    {
        var (signIns, calls) = (0, 0);
        var options = new FinagoOptions
        {
            BaseAddress = "http://127.0.0.1:9/v1",
            TokenEndpoint = "http://127.0.0.1:9/token",
            ClientId = "client",
            ClientSecret = "secret",
            Organization = "1",
        };
        using var finago = new FinagoConnector(options, new StandInNetwork(AnswerAsync), new ManualClock());

        for (var i = 0; i < 10; i++)
            await Assert.ThrowsAsync<VendorException>(() => finago.ReadProductAsync("5", CancellationToken.None));

        Assert.Equal((2, 10), (signIns, calls));

        Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
        {
            if (request.RequestUri!.AbsolutePath == "/token")
            {
                signIns++;
                return Task.FromResult(StandInNetwork.Json(HttpStatusCode.OK, """{"access_token":"the-same","expires_in":3600}"""));
            }

            // The first answer makes the token one of before.
            return Task.FromResult(StandInNetwork.Json(calls++ == 0 ? HttpStatusCode.BadRequest : HttpStatusCode.Forbidden, "{}"));
        }
    }

    private static async Task RefusedAsync(SandboxedConnectors rig, SandboxVendor vendor)
    {
        var failure = await Assert.ThrowsAsync<VendorException>(() => rig.CreateAsync(vendor));
        Assert.IsType<VendorFailure.AuthRefused>(failure.Failure);
    }
}
