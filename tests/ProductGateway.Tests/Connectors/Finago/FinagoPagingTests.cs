using ProductGateway.Connectors.Finago;

namespace ProductGateway.Tests.Connectors.Finago;

/// <summary>The products of the sandbox's 24SevenOffice, over real HTTP.</summary>
public sealed class FinagoPagingTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public async Task Pages_give_every_product_once(int limit)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var ids = new List<long>();
        for (var (number, page) = (1, default(ProductPage)); page is not { HasMore: false }; number++)
        {
            page = await rig.Finago.ListProductsAsync(new ProductQuery { Page = number, Limit = limit }, Test);
            ids.AddRange(page.Products.Select(product => product.Id));
        }

        Assert.Equal(rig.Sandbox.Products[ProductGateway.Sandbox.SandboxVendor.Finago], ids.Distinct().Count());
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_page_after_the_last_is_empty()
    {
        await using var rig = await SandboxedConnectors.StartAsync();

        Assert.Equivalent(new ProductPage([], false), await rig.Finago.ListProductsAsync(new ProductQuery { Page = 1_000, Limit = 100 }, Test));
    }

    [Fact]
    public async Task Each_filter_finds_what_it_names()
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var created = (await rig.Finago.CreateProductAsync(
            new NewProduct { Name = "Fjellvott unik", CategoryId = 12, Number = "FV+1&2", Ean = "07098765432109", SupplierId = 67890 }, Test)).Value;

        ProductQuery[] queries =
        [
            new() { Limit = 100, Search = "vott UNIK" },
            new() { Limit = 100, Search = "+1&" },
            new() { Limit = 100, Number = "FV+1&2" },
            new() { Limit = 100, Ean = "07098765432109" },
            new() { Limit = 100, Search = "fjellvott", CategoryIds = [12, -1], SupplierIds = [67890] },
        ];
        foreach (var query in queries)
            Assert.Equal([created.Id], (await rig.Finago.ListProductsAsync(query, Test)).Products.Select(product => product.Id));

        Assert.Empty((await rig.Finago.ListProductsAsync(queries[^1] with { CategoryIds = [-1] }, Test)).Products);
    }

    [Theory]
    [InlineData("' or 1=1")]
    [InlineData("a&limit=1")]
    [InlineData("_")]
    [InlineData("*")]
    [InlineData("x\r\ny")]
    [InlineData("\u202Eabc")]
    [InlineData("😀")]
    [InlineData("+")]
    public async Task A_hostile_search_finds_the_product_that_holds_it(string text)
    {
        await using var rig = await SandboxedConnectors.StartAsync();
        var created = (await rig.Finago.CreateProductAsync(new NewProduct { Name = $"vott{text}hanske", CategoryId = 12 }, Test)).Value;

        var page = await rig.Finago.ListProductsAsync(new ProductQuery { Limit = 100, Search = $"vott{text}hanske" }, Test);

        Assert.Equal([created.Id], page.Products.Select(product => product.Id));
    }
}
