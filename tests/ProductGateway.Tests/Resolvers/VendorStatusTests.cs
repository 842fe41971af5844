using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Resolvers;

/// <summary>What <c>vendors</c> says of a vendor that fails, and what fields of that vendor answer meanwhile.</summary>
public sealed class VendorStatusTests
{
    private const string Circuits = "{ vendors { vendor configured circuit } }";

    [Fact]
    public async Task A_vendor_that_is_well_or_not_configured_has_a_closed_circuit()
    {
        await using var well = await StartedGateway.StartAsync();
        await using var none = await StartedGateway.StartAsync("--Sandbox:Enabled=false");

        Assert.Equal(["MICROSOFT CLOSED", "SUPEROFFICE CLOSED", "FINAGO CLOSED"], await CircuitsAsync(well));
        Assert.Equal(["MICROSOFT CLOSED", "SUPEROFFICE CLOSED", "FINAGO CLOSED"], await CircuitsAsync(none));
    }

    [Fact]
    public async Task A_vendor_that_fails_is_left_alone_and_the_others_are_asked()
    {
        await using var gateway = await StartedGateway.StartAsync(
            "--Finago:Resilience:Retry:MaxRetryAttempts=0", "--Finago:Resilience:CircuitBreaker:MinimumThroughput=2",
            "--Finago:Resilience:CircuitBreaker:BreakDuration=00:10:00");
        gateway.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Status = 503, Times = 2 });
        await gateway.AskAsync("""{ a: productByVendorId(vendor: FINAGO, vendorId: "1") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: "2") { __typename } }""");
        gateway.Sandbox.Journal.Clear();

        var read = await gateway.AskAsync(
            """{ finago: productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } superOffice: productByVendorId(vendor: SUPEROFFICE, vendorId: "101") { __typename } }""");
        var create = await gateway.AskAsync(
            """mutation { createFinagoProduct(input: { name: "Ullgenser", categoryId: 12 }) { outcome errors { code ... on VendorUnavailableError { retryAfterSeconds } } } }""");

        var error = Assert.Single(read.GetProperty("errors").EnumerateArray());
        Assert.Equal("VENDOR_UNAVAILABLE", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.InRange(error.GetProperty("extensions").GetProperty("retryAfterSeconds").GetInt32(), 500, 600);
        Assert.Equal("SuperOfficeProduct", read.GetProperty("data").GetProperty("superOffice").GetProperty("__typename").GetString());
        var payload = create.GetProperty("data").GetProperty("createFinagoProduct");
        Assert.Equal("RETRY_LATER", payload.GetProperty("outcome").GetString());
        Assert.InRange(payload.GetProperty("errors")[0].GetProperty("retryAfterSeconds").GetInt32(), 500, 600);
        Assert.Equal(["MICROSOFT CLOSED", "SUPEROFFICE CLOSED", "FINAGO OPEN"], await CircuitsAsync(gateway));
        Assert.All(gateway.Sandbox.Journal.Entries, call => Assert.Equal(SandboxVendor.SuperOffice, call.Vendor));
    }

    [Fact]
    public async Task A_time_to_sign_in_counts_with_the_sandbox_too()
    {
        await using var gateway = await StartedGateway.StartAsync(
            "--Finago:TokenTimeout=00:00:00.2", "--Finago:Resilience:AttemptTimeout:Timeout=00:00:03",
            "--Finago:Resilience:Retry:MaxRetryAttempts=0");
        gateway.Sandbox.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, TokenEndpoint = true, Times = int.MaxValue });

        var read = await gateway.AskAsync("""{ productByVendorId(vendor: FINAGO, vendorId: "1001") { __typename } }""");

        // By default it would be longer than the attempt, which would end first.
        var message = Assert.Single(read.GetProperty("errors").EnumerateArray()).GetProperty("message").GetString();
        Assert.StartsWith("The gateway could not sign in at 24SevenOffice.", message, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> CircuitsAsync(StartedGateway gateway) =>
        (await gateway.AskAsync(Circuits)).GetProperty("data").GetProperty("vendors").EnumerateArray().Select(Text);

    private static string Text(JsonElement status) => $"{status.GetProperty("vendor").GetString()} {status.GetProperty("circuit").GetString()}";
}
