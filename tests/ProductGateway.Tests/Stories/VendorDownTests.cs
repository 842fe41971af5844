using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Stories;

/// <summary>The vendors' systems are gone: nothing listens any more.</summary>
public sealed class VendorDownTests
{
    public static TheoryData<SandboxVendor> Everyone => [.. Enum.GetValues<SandboxVendor>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_create_is_RETRY_LATER_and_the_gateway_serves_on(SandboxVendor at)
    {
        var vendor = VendorTexts.Of(at);
        await using var stage = await Stage.StartAsync();
        await stage.Vendors.DisposeAsync();

        var reply = await stage.AskAsync(vendor.Mutation);

        var message = vendor.FetchesToken
            ? $"No token could be fetched for {vendor.Name}. Nothing was applied; try again later."
            : $"{vendor.Name} was not reached. Nothing was sent; try again later.";
        Json.Is(Payloads.Unavailable(vendor, message), reply["payload"]);
        (await stage.AskAsync("{ __typename }")).Is(200, """{"data": {"__typename": "Query"}}""");
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_create_with_a_token_at_hand_is_RETRY_LATER_too(SandboxVendor at)
    {
        var vendor = VendorTexts.Of(at);
        await using var stage = await Stage.StartAsync();
        await stage.AskAsync(vendor.Mutation);
        await stage.Vendors.DisposeAsync();

        var reply = await stage.AskAsync(vendor.Mutation);

        Json.Is(Payloads.Unavailable(vendor, $"{vendor.Name} was not reached. Nothing was sent; try again later."), reply["payload"]);
    }

    [Fact]
    public async Task A_read_is_null_with_one_error_a_vendor_and_the_rest_is_answered()
    {
        await using var stage = await Stage.StartAsync();
        await stage.Vendors.DisposeAsync();

        var reply = await stage.AskAsync("""
            {
              superOffice: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { __typename }
              finago: productByVendorId(vendor: FINAGO, vendorId: 1001) { __typename }
              vendors { vendor configured }
            }
            """);

        reply.Is(200, """
            {
              "errors": [{
                "message": "SuperOffice was not reached. Nothing was sent; try again later.",
                "locations": [{"line": 2, "column": 3}],
                "path": ["superOffice"],
                "extensions": {"code": "VENDOR_UNAVAILABLE", "traceId": "t"}
              }, {
                "message": "No token could be fetched for 24SevenOffice. Nothing was applied; try again later.",
                "locations": [{"line": 3, "column": 3}],
                "path": ["finago"],
                "extensions": {"code": "VENDOR_UNAVAILABLE", "traceId": "t"}
              }],
              "data": {
                "superOffice": null,
                "finago": null,
                "vendors": [
                  {"vendor": "MICROSOFT", "configured": true},
                  {"vendor": "SUPEROFFICE", "configured": true},
                  {"vendor": "FINAGO", "configured": true}
                ]
              }
            }
            """);
    }
}
