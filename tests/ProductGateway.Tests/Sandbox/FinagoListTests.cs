using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Sandbox;

public sealed class FinagoListTests
{
    [Fact]
    public async Task A_page_is_a_bare_array_of_twenty_five_by_rising_id()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, "");

        Assert.Equal(25, Ids(reply).Count);
        Assert.Equal([125, 1001, 1002], Ids(reply)[..3]);
        Assert.Equal(
            "<https://rest.api.24sevenoffice.com/v1/products?page=1&limit=25>; rel=\"first\", " +
            "<https://rest.api.24sevenoffice.com/v1/products?page=2&limit=25>; rel=\"next\"",
            reply.Headers["link"]);
    }

    [Fact]
    public async Task The_link_header_names_the_page_before_by_either_word_and_keeps_the_filters()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var second = await ListAsync(sandbox, "?categoryIds=12,14&limit=4&page=2");
        var third = await ListAsync(sandbox, "?page=3&categoryIds=12,14&limit=4");

        Assert.Contains("?page=1&limit=4&categoryIds=12%2C14>; rel=\"previous\"", second.Headers["link"], StringComparison.Ordinal);
        Assert.Contains("?page=3&limit=4&categoryIds=12%2C14>; rel=\"next\"", second.Headers["link"], StringComparison.Ordinal);
        Assert.Contains("?page=2&limit=4&categoryIds=12%2C14>; rel=\"prev\"", third.Headers["link"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_page_has_no_next_and_a_page_beyond_it_is_empty_and_without_links()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var last = await ListAsync(sandbox, "?page=3");
        var beyond = await ListAsync(sandbox, "?page=4");
        var farBeyond = await ListAsync(sandbox, "?page=2147483647&limit=100");

        Assert.Equal((10, false), (Ids(last).Count, last.Headers["link"].Contains("next", StringComparison.Ordinal)));
        Assert.Equal(("200 []", "200 []"), (beyond.Line, farBeyond.Line));
        Assert.False(beyond.Headers.ContainsKey("link"));
    }

    [Theory]
    [InlineData("?productSearch=TJ-1001", "1001")]
    [InlineData("?productSearch=turjakke jotun, HERRE", "1001")]
    [InlineData("?productSearch=Turjakke", "")]
    [InlineData("?productSearch=Turjakke%25", "1001,1002")]
    [InlineData("?productSearch=%25-60", "1009")]
    [InlineData("?productSearch=%25støvel%25", "1007,1008")]
    [InlineData("?productSearch=77", "2147483647")]
    [InlineData("?productSearch=%25sweater%25", "2147483647")]
    [InlineData("?productNumber=bp-60", "1009")]
    [InlineData("?productNumber=BP", "")]
    [InlineData("?ean=7010095000009", "1009")]
    [InlineData("?ean=0123456789012345678901234", "2147483647")]
    [InlineData("?categoryIds=17,18", "125,1017,1018,1050,1051,1052,1053")]
    [InlineData("?supplierIds=1188&categoryIds=17", "1017,1018,1050,1051,1053")]
    [InlineData("?categoryIds=-1", "")]
    public async Task Each_filter_does_what_its_document_says_and_all_must_hold(string query, string ids)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, query);

        Assert.Equal((200, ids), (reply.Status, string.Join(',', Ids(reply))));
    }

    [Theory]
    [InlineData("?page=0", "page", "minimum")]
    [InlineData("?page=-1", "page", "type")]
    [InlineData("?limit=101", "limit", "maximum")]
    [InlineData("?limit=0", "limit", "minimum")]
    [InlineData("?limit=ten", "limit", "type")]
    [InlineData("?productSearch=a%25b", "productSearch", "pattern")]
    [InlineData("?productSearch=", "productSearch", "minLength")]
    [InlineData("?categoryIds=12,x", "categoryIds", "type")]
    [InlineData("?supplierIds=1.5", "supplierIds", "type")]
    [InlineData("?sort=name", "sort", "additionalProperties")]
    public async Task A_parameter_that_is_wrong_or_unknown_is_400_in_the_vendors_shape(string query, string path, string keyword)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, query);

        var error = reply.Json.GetProperty("error");
        var violation = error.GetProperty("payload").GetProperty("validationErrors")[0];
        Assert.Equal((400, "ValidationError"), (reply.Status, error.GetProperty("name").GetString()));
        Assert.Equal((path, keyword), (violation.GetProperty("path").GetString(), violation.GetProperty("keyword").GetString()));
    }

    [Fact]
    public async Task Members_that_hold_nothing_are_absent_in_one_row_and_null_in_the_next_and_all_others_are_as_in_a_read()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var rows = (await ListAsync(sandbox, "?page=1&limit=3")).Json;

        var read = await sandbox.GetAsync(RunningSandbox.FinagoProducts + "/1001", await sandbox.FinagoTokenAsync());

        Assert.Equal(read.Body, rows[1].GetRawText());
        Assert.Equal("null", rows[1].GetProperty("eanAlternative").GetRawText());
        Assert.False(rows[2].TryGetProperty("eanAlternative", out _));
        Assert.False(rows[2].TryGetProperty("supplierProduct", out _));
    }

    [Fact]
    public async Task A_list_needs_a_token()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Seed = false });

        Assert.Equal(401, (await sandbox.GetAsync(RunningSandbox.FinagoProducts)).Status);
        Assert.Equal("200 []", (await ListAsync(sandbox, "")).Line);
    }

    private static async Task<VendorReply> ListAsync(RunningSandbox sandbox, string query) =>
        await sandbox.GetAsync(RunningSandbox.FinagoProducts + query, await sandbox.FinagoTokenAsync());

    private static List<int> Ids(VendorReply reply) => [.. reply.Json.EnumerateArray().Select(product => product.GetProperty("id").GetInt32())];
}
