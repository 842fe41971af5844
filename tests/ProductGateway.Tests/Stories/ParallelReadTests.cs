using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Tests.Stories;

/// <summary>A query over three vendors asks all of them at once.</summary>
public sealed class ParallelReadTests
{
    [Fact]
    public async Task A_slow_vendor_holds_up_no_call_to_the_others()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Microsoft, Method = "GET" });

        var asked = stage.AskAsync("""
            {
              first: productByVendorId(vendor: MICROSOFT, vendorId: 14631253285588838) { ... on CatalogProduct { name } }
              second: productByVendorId(vendor: SUPEROFFICE, vendorId: 101) { ... on CatalogProduct { name } }
              third: productByVendorId(vendor: FINAGO, vendorId: 125) { ... on CatalogProduct { name } }
            }
            """);
        await stage.UntilAsync(each => each.ApiCalls.Count == 3, asked);
        var isStillDripping = !asked.IsCompleted;
        var reply = await stage.LetDripAsync(asked);

        Assert.True(isStillDripping);
        reply.Is(200, """
            {"data": {
              "first": {"name": "VST_apdevtest1"},
              "second": {"name": "Turjakke Jotun, herre"},
              "third": {"name": "Apparel, unsorted"}
            }}
            """);
    }

    [Fact]
    public async Task The_same_holds_within_nodes()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.Microsoft, Method = "GET" });

        var asked = stage.AskAsync(
            """{ nodes(ids: ["TUlDUk9TT0ZUOjE0NjMxMjUzMjg1NTg4ODM4", "U1VQRVJPRkZJQ0U6MTAx", "RklOQUdPOjEyNQ"]) { ... on CatalogProduct { name } } }""");
        await stage.UntilAsync(each => each.ApiCalls.Count == 3, asked);
        var isStillDripping = !asked.IsCompleted;
        var reply = await stage.LetDripAsync(asked);

        Assert.True(isStillDripping);
        reply.Is(200, """{"data": {"nodes": [{"name": "VST_apdevtest1"}, {"name": "Turjakke Jotun, herre"}, {"name": "Apparel, unsorted"}]}}""");
    }
}
