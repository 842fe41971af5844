using ProductGateway.Connectors;
using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Connectors.Microsoft;

/// <summary>The products of the sandbox's Microsoft, over real HTTP: its next links name hosts that nobody may call.</summary>
public sealed class MicrosoftPagingTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_give_every_product_once()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        for (var more = 0; more < 60; more++)
            await rig.CreateAsync(SandboxVendor.Microsoft);

        var ids = new List<long>();
        var pages = 0;
        string? next = null;
        do
        {
            var page = await rig.Microsoft.ListProductsAsync(next, Test);
            ids.AddRange(page.Products.Select(product => product.Id));
            next = page.NextQuery;
            Assert.True(++pages < 1_000, "The walk has no end.");
        }
        while (next is not null);

        Assert.True(pages > 1);
        Assert.Equal(rig.Sandbox.Products[SandboxVendor.Microsoft], ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_token_that_Microsoft_does_not_know_is_rejected_by_it()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        var failure = await Assert.ThrowsAsync<VendorException>(
            () => rig.Microsoft.ListProductsAsync("pageSize=50&continuationToken=PD94bWw%2b", Test));

        Assert.Equal(400, Assert.IsType<VendorFailure.Rejected>(failure.Failure).Status);
    }
}
