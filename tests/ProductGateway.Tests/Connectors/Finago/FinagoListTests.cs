using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;

namespace ProductGateway.Tests.Connectors.Finago;

public sealed class FinagoListTests
{
    private const string Next = "link: <https://rest.api.24sevenoffice.com/v1/products?page=4&limit=2>; rel=\"next\"";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    private static ProductQuery Query => new() { Page = 3, Limit = 2 };

    [Fact]
    public async Task A_page_without_a_filter_is_asked_for_by_number_and_size()
    {
        await using var vendors = new RecordingVendors("[]");

        await vendors.Finago.ListProductsAsync(new ProductQuery { Limit = 100 }, Test);

        Assert.Equal("/v1/products?page=1&limit=100", vendors.Target);
    }

    [Fact]
    public async Task Every_filter_becomes_the_vendors_parameter()
    {
        await using var vendors = new RecordingVendors("[]");

        await vendors.Finago.ListProductsAsync(
            Query with { Search = "ull & silke", Number = "A+1=2", Ean = "0701", CategoryIds = [12, -1], SupplierIds = [9_007_199_254_740_993] }, Test);

        Assert.Equal(
            "/v1/products?page=3&limit=2&productSearch=%25ull%20%26%20silke%25&productNumber=A%2B1%3D2&ean=0701"
                + "&categoryIds=12%2C-1&supplierIds=9007199254740993",
            vendors.Target);
    }

    [Theory]
    [InlineData("11-list-page1.json", 3, 3)]
    [InlineData("12-list-last-page.json", 3, 1)]
    [InlineData("13-list-empty.json", 3, 0)]
    public async Task A_page_is_a_bare_array_of_products(string sample, int limit, int count)
    {
        await using var vendors = new RecordingVendors(Sample.Text("finago/" + sample));

        var page = await vendors.Finago.ListProductsAsync(new ProductQuery { Limit = limit }, Test);

        Assert.Equal((count, false), (page.Products.Count, page.HasMore));
    }

    [Fact]
    public async Task A_listed_product_is_read_as_one_read_by_its_id()
    {
        var product = Sample.Text("finago/04-post-response-full.json");
        await using var list = new RecordingVendors($"[{product}]");
        await using var read = new RecordingVendors(product);

        var listed = Assert.Single((await list.Finago.ListProductsAsync(Query, Test)).Products);

        Assert.Equal(await read.Finago.ReadProductAsync($"{listed.Id}", Test), listed);
    }

    [Theory]
    [InlineData("100 % ull")]
    [InlineData("%")]
    [InlineData("%25%")]
    [InlineData("")]
    [InlineData(" \t")]
    public async Task A_search_that_the_vendor_would_take_for_another_is_not_sent(string search) =>
        await AssertRefusedAsync(Query with { Search = search }, QueryRefusal.Text);

    [Fact]
    public async Task Half_a_surrogate_pair_is_not_sent() =>
        await AssertRefusedAsync(Query with { Search = "half \uD83D of a pair" }, QueryRefusal.Text);

    [Fact]
    public async Task A_blank_number_is_not_sent() => await AssertRefusedAsync(Query with { Number = "" }, QueryRefusal.Text);

    [Fact]
    public async Task A_blank_ean_is_not_sent() => await AssertRefusedAsync(Query with { Ean = " " }, QueryRefusal.Text);

    [Fact]
    public async Task A_query_for_a_longer_address_than_8000_characters_is_not_sent()
    {
        await AssertRefusedAsync(Query with { Search = new string('å', 1_400) }, QueryRefusal.TooLarge);
        await AssertRefusedAsync(Query with { CategoryIds = [.. Enumerable.Range(100_000, 1_000)] }, QueryRefusal.TooLarge);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 0)]
    [InlineData(1, 101)]
    public async Task Page_and_limit_out_of_their_bounds_are_the_callers_mistake(int page, int limit)
    {
        await using var vendors = new RecordingVendors("[]");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => vendors.Finago.ListProductsAsync(new ProductQuery { Page = page, Limit = limit }, Test));

        Assert.Empty(vendors.Requests);
    }

    [Fact]
    public async Task A_next_link_says_that_there_is_more_and_is_not_followed()
    {
        await using var vendors = new RecordingVendors("""[{"id":1},{"id":2}]""", Next);

        Assert.True((await vendors.Finago.ListProductsAsync(Query, Test)).HasMore);
        Assert.Single(vendors.Requests);
    }

    [Fact]
    public async Task A_full_page_without_a_link_header_is_the_last_one()
    {
        await using var vendors = new RecordingVendors("""[{"id":1},{"id":2}]""");

        Assert.False((await vendors.Finago.ListProductsAsync(Query, Test)).HasMore);
    }

    [Fact]
    public async Task An_empty_page_is_the_last_one_whatever_its_header_says()
    {
        await using var vendors = new RecordingVendors("[]", Next);

        Assert.False((await vendors.Finago.ListProductsAsync(Query, Test)).HasMore);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"value":[]}""")]
    [InlineData("\"text\"")]
    [InlineData("""[{"id":1},{"name":"no id"}]""")]
    [InlineData("""[{"id":1},null]""")]
    [InlineData("""[{"id":1},{"id":1}]""")]
    [InlineData("""[{"id":1},{"id":2},{"id":3}]""")]
    [InlineData("""[{"id":1}]""", "link: nothing like a link")]
    [InlineData("""[{"id":1}]""", "link: <u?page=2>; rel=first, rubbish, <u?page=4>; rel=next")]
    [InlineData("""[{"id":1}]""", "link: <u?page=4; rel=next")]
    [InlineData("""[{"id":1}]""", "link: <https://x.test/v1/products?limit=2&page=3>; rel=next")]
    [InlineData("""[{"id":1}]""", "link: <https://x.test/v1/products?page=2&limit=2>; rel=next")]
    public async Task A_page_that_is_not_whole_or_does_not_lead_on_is_unusable(string answer, string headers = "")
    {
        await using var vendors = new RecordingVendors(answer, headers);

        var failure = await Assert.ThrowsAsync<VendorException>(() => vendors.Finago.ListProductsAsync(Query, Test));

        Assert.IsType<VendorFailure.Unusable>(failure.Failure);
        Assert.Equal(FailureCause.UnexpectedShape, failure.Cause);
    }

    private static async Task AssertRefusedAsync(ProductQuery query, QueryRefusal refusal)
    {
        await using var vendors = new RecordingVendors("[]");

        var refused = await Assert.ThrowsAsync<QueryRefusedException>(() => vendors.Finago.ListProductsAsync(query, Test));

        Assert.Equal(("24SevenOffice", refusal), (refused.Vendor, refused.Refusal));
        Assert.Empty(vendors.Requests);
    }
}
