using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Connectors;

/// <summary>How long a token is used: as its endpoint says, and an hour where it says nothing that can be read.</summary>
public sealed class TokenLifeTests
{
    [Theory]
    [InlineData("\"expires_in\":1800", 1800)]
    [InlineData("\"expires_in\":\"1800\"", 1800)] // As Entra ID's v1 endpoint writes it.
    [InlineData("\"token_type\":\"Bearer\"", 3600)]
    [InlineData("\"expires_in\":null", 3600)]
    [InlineData("\"expires_in\":0", 3600)]
    [InlineData("\"expires_in\":-60", 3600)]
    [InlineData("\"expires_in\":1e9", 3600)]
    [InlineData("\"expires_in\":\"soon\"", 3600)]
    public async Task A_token_is_renewed_a_minute_before_the_end_that_its_endpoint_tells(string member, int life)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        const SandboxVendor vendor = SandboxVendor.Finago;
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = vendor, Status = 201, Body = """{"id":1}""", Times = int.MaxValue });
        rig.Sandbox.Faults.Arm(new AnswerInstead
        {
            Vendor = vendor,
            TokenEndpoint = true,
            Status = 200,
            Body = $$"""{"access_token":"canary",{{member}}}""",
            Times = int.MaxValue,
        });

        await rig.CreateAsync(vendor);
        rig.Clock.Advance(TimeSpan.FromSeconds(life - 61));
        await rig.CreateAsync(vendor);
        Assert.Single(rig.TokenCalls);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await rig.CreateAsync(vendor);

        await SandboxedConnectors.UntilAsync(() => rig.TokenCalls.Count == 2);
    }
}
