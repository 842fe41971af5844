using System.Net;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>The vendors' systems are gone: nothing listens any more.</summary>
public sealed class VendorDownTests
{
    public static TheoryData<SandboxVendor> Everyone => [.. Enum.GetValues<SandboxVendor>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_create_is_RETRY_LATER_and_the_gateway_serves_on(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        await stage.Vendors.DisposeAsync();

        var reply = await vendor.CreateAsync(stage);

        var message = vendor.FetchesToken
            ? $"The gateway could not sign in at {vendor.Name}. Nothing was applied; try again later."
            : $"{vendor.Name} was not reached. Nothing was sent; try again later.";
        Whole.Is(Outcomes.Unavailable(vendor, message), reply);
        Assert.Equal(3, (await stage.Client.ReadVendors.ExecuteAsync()).EnsureNoErrors().Vendors.Count);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_create_with_a_token_at_hand_is_RETRY_LATER_too(SandboxVendor at)
    {
        var vendor = VendorCase.Of(at);
        await using var stage = await Stage.StartAsync();
        await vendor.CreateAsync(stage);
        await stage.Vendors.DisposeAsync();

        var reply = await vendor.CreateAsync(stage);

        Whole.Is(Outcomes.Unavailable(vendor, $"{vendor.Name} was not reached. Nothing was sent; try again later."), reply);
    }

    [Fact]
    public async Task A_read_is_null_with_one_error_a_vendor_and_the_rest_is_answered()
    {
        await using var stage = await Stage.StartAsync(("environment", "Development"));
        await stage.Vendors.DisposeAsync();

        var answer = await stage.Client.ReadBesideVendors.ExecuteAsync();

        Whole.Is(
            new[]
            {
                ToldErrors.At(2, "superOffice", "VENDOR_UNAVAILABLE", "SuperOffice was not reached. Nothing was sent; try again later.", "CONNECTION_REFUSED"),
                ToldErrors.At(
                    5, "finago", "VENDOR_UNAVAILABLE", "The gateway could not sign in at 24SevenOffice. Nothing was applied; try again later.", "CONNECTION_REFUSED"),
            },
            ToldErrors.Of(answer));
        Whole.Is(
            new
            {
                SuperOffice = (object?)null,
                Finago = (object?)null,
                Vendors = new[]
                {
                    new { Vendor = Vendor.Microsoft, Configured = true },
                    new { Vendor = Vendor.Superoffice, Configured = true },
                    new { Vendor = Vendor.Finago, Configured = true },
                },
            },
            answer.Data);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
