using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors.Microsoft;

public sealed class MicrosoftListTests
{
    private const string Token = "PD94bWwg%2b%2Fdmc%3d%3D";

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_page_is_asked_for_without_a_query()
    {
        await using var vendors = new RecordingVendors(Page());

        await vendors.Microsoft.ListProductsAsync(null, Test);

        Assert.Equal("/v2.0/my/hardware/products", vendors.Target);
    }

    [Theory]
    [InlineData("pageSize=50&continuationToken=" + Token)]
    [InlineData("continuationToken=" + Token + "&pageSize=50")]
    [InlineData("continuationToken=%7e%41/+=~'()*!$,;:@?")]
    public async Task The_query_of_the_next_page_is_sent_byte_for_byte_below_our_own_address(string query)
    {
        await using var vendors = new RecordingVendors(Page());

        await vendors.Microsoft.ListProductsAsync(query, Test);

        Assert.Equal($"/v2.0/my/hardware/products?{query}", vendors.Target);
    }

    [Theory]
    [InlineData("https:// manage.devcenter.microsoft.com/api/v1/hardware/products?pageSize=50&continuationToken=" + Token)]
    [InlineData("http://169.254.169.254/latest?pageSize=50&continuationToken=" + Token + "#fragment")]
    [InlineData("../../../other?pageSize=50&continuationToken=" + Token)]
    public async Task Of_a_next_link_only_the_query_is_taken_and_nothing_is_called(string href)
    {
        await using var vendors = new RecordingVendors(Page(Link(href)));

        var page = await vendors.Microsoft.ListProductsAsync(null, Test);

        Assert.Equal($"pageSize=50&continuationToken={Token}", page.NextQuery);
        Assert.Single(vendors.Requests);
    }

    [Theory]
    [InlineData("microsoft/08-list-last-page.json", 1)]
    [InlineData("microsoft/09-list-empty.json", 0)]
    public async Task Without_a_next_link_the_list_ends(string sample, int count)
    {
        await using var vendors = new RecordingVendors(Sample.Text(sample));

        var page = await vendors.Microsoft.ListProductsAsync(null, Test);

        Assert.Equal((count, null), (page.Products.Count, page.NextQuery));
    }

    [Fact]
    public async Task A_listed_product_is_read_as_one_read_by_its_id()
    {
        var product = Sample.Text("microsoft/06-get-product-full.json");
        await using var list = new RecordingVendors($$"""{"value":[{{product}}]}""");
        await using var read = new RecordingVendors(product);

        var listed = Assert.Single((await list.Microsoft.ListProductsAsync(null, Test)).Products);
        var single = await read.Microsoft.ReadProductAsync($"{listed.Id}", Test);

        Assert.Equivalent(single! with { Unmapped = null }, listed with { Unmapped = null }, strict: true);
        Sample.AssertSame(single.Unmapped!.Value, listed.Unmapped!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pageSize=50")]
    [InlineData("continuationToken=")]
    [InlineData("continuationToken")]
    [InlineData("ContinuationToken=a")]
    [InlineData("?continuationToken=a")]
    [InlineData("continuationToken=a&continuationToken=b")]
    [InlineData("continuationToken=a&pageSize=1&pageSize=2")]
    [InlineData("continuationToken=a&pageSize=ten")]
    [InlineData("continuationToken=a&tenant=other")]
    [InlineData("continuationToken=a&")]
    [InlineData("continuationToken=a%zz")]
    [InlineData("continuationToken=a%4")]
    [InlineData("continuationToken=a b")]
    [InlineData("continuationToken=a\r\nX-Evil: 1")]
    [InlineData("continuationToken=a\n")]
    [InlineData("continuationToken=a#b")]
    [InlineData("continuationToken=å")]
    [InlineData("continuationToken=\u0000")]
    public async Task Another_query_is_never_sent(string query)
    {
        await using var vendors = new RecordingVendors(Page());

        var refused = await Assert.ThrowsAsync<QueryRefusedException>(() => vendors.Microsoft.ListProductsAsync(query, Test));

        Assert.Equal(("Microsoft", QueryRefusal.NextQuery), (refused.Vendor, refused.Refusal));
        Assert.Empty(vendors.Requests);
    }

    [Fact]
    public async Task A_token_is_at_most_4096_characters_with_its_name()
    {
        const string Name = "continuationToken=";
        await using var vendors = new RecordingVendors(Page());

        await vendors.Microsoft.ListProductsAsync(Name + new string('a', 4_096 - Name.Length), Test);
        await Assert.ThrowsAsync<QueryRefusedException>(
            () => vendors.Microsoft.ListProductsAsync(Name + new string('a', 4_097 - Name.Length), Test));

        Assert.Single(vendors.Requests);
    }

    public static TheoryData<string> UnusablePages => new(
        "[]",
        "{}",
        """{"value":null}""",
        """{"value":{}}""",
        """{"value":[{"id":1},{"productName":"no id"}]}""",
        """{"value":[{"id":1},null]}""",
        """{"value":[{"id":1},{"id":"1"}]}""",
        """{"value":[],"links":{}}""",
        """{"value":[],"links":[1]}""",
        Page(Link("https://elsewhere.test/hardware/products")),
        Page(Link("https://elsewhere.test/?continuationToken=a&more=b")),
        Page(Link("https://elsewhere.test/?continuationToken=a b")),
        Page("""{"rel":"next_link"}"""),
        Page(Link("?continuationToken=a"), Link("?continuationToken=b")),
        Page(Link("https://elsewhere.test/?pageSize=20&continuationToken=here")));

    [Theory]
    [MemberData(nameof(UnusablePages))]
    public async Task A_page_that_is_not_whole_or_does_not_lead_on_is_unusable(string answer)
    {
        await using var vendors = new RecordingVendors(answer);

        var failure = await Assert.ThrowsAsync<VendorException>(
            () => vendors.Microsoft.ListProductsAsync("pageSize=50&continuationToken=here", Test));

        Assert.IsType<VendorFailure.Unusable>(failure.Failure);
        Assert.Equal(FailureCause.UnexpectedShape, failure.Cause);
    }

    private static string Page(params string[] links) => $$"""{"value":[{"id":1}],"links":[{{string.Join(',', links)}}]}""";

    private static string Link(string href) => $$"""{"href":"{{href}}","rel":"next_link","method":"GET"}""";
}
