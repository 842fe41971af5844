using ProductGateway.Connectors.Finago;

namespace ProductGateway.Tests.Connectors.Finago;

/// <summary>Link headers as RFC 8288 lets them be written, and worse.</summary>
public sealed class FinagoLinkTests
{
    [Theory]
    [InlineData("link: <u?page=1>; rel=\"first\", <u?page=2>; rel=\"next\"")]
    [InlineData("link: <u?page=1>; rel=\"first\"\r\nlink: <u?page=2>; rel=\"next\"")]
    [InlineData("Link: <u?page=2>;rel=next")]
    [InlineData("link:   <u?page=2>  ;  rel  =  \"next\"")]
    [InlineData("link: <u?page=2>; REL=\"NEXT\"")]
    [InlineData("link: <u?page=2>; rel=\"last next\"")]
    [InlineData("link: <u?ids=1,2,3&page=2>; rel=\"next\"")]
    [InlineData("link: <u?page=2>; title=\"a, <b>; rel=prev; \\\"c\\\"\"; rel=\"next\"")]
    [InlineData("link: <u?page=2>; flag; rel=\"next\"")]
    [InlineData("link: <u?page=2>; rel=\"n\\ext\"")]
    [InlineData("link: <u?page=2>; rel=\"next\"; rel=\"first\"")]
    [InlineData("link: ,, <u?page=2>;; rel=\"next\",")]
    [InlineData("link: <u?page=2>; rel=\"next")]
    [InlineData("link: <u?page=12>; rel=next, <u?page=10>; rel=next")]
    [InlineData("link: <u?page=many>; rel=\"next\"")]
    public async Task A_next_link_is_found(string header) => Assert.True(await HasMoreAsync(header));

    [Theory]
    [InlineData("link: <u?page=1>; rel=\"first\", <u?page=1>; rel=\"previous\"")]
    [InlineData("link: <u?page=1>; rel=\"prev\"")]
    [InlineData("link: <u?page=2>; rel=\"nextish\"")]
    [InlineData("link: <u?page=2>; rel=\"first\"; rel=\"next\"")]
    [InlineData("link: <u?page=2>; title=\"x; rel=next\"")]
    [InlineData("link: <u?rel=next&page=2>; rel=first")]
    [InlineData("link: <u?page=2>; rel")]
    [InlineData("link: <u?page=2>")]
    [InlineData("link: <u?page=2>; rel=\"next\"; anchor=\"/other\"")]
    [InlineData("x-link: <u?page=2>; rel=\"next\"")]
    public async Task Another_link_is_not_taken_for_it(string header) => Assert.False(await HasMoreAsync(header));

    private static async Task<bool> HasMoreAsync(string header)
    {
        await using var vendors = new RecordingVendors("""[{"id":1}]""", header);
        var page = await vendors.Finago.ListProductsAsync(new ProductQuery { Limit = 1 }, TestContext.Current.CancellationToken);
        return page.HasMore;
    }
}
