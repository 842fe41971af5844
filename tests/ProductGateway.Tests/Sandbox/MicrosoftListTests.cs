using System.Text;
using ProductGateway.Sandbox;

namespace ProductGateway.Tests.Sandbox;

public sealed class MicrosoftListTests
{
    [Fact]
    public async Task Pages_of_fifty_end_with_one_that_links_to_nothing()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var first = await ListAsync(sandbox, "/");
        var second = await ListAsync(sandbox, NextQuery(first));

        Assert.Equal((50, 10), (Ids(first).Count, Ids(second).Count));
        Assert.Equal("[]", second.Raw("links"));
        Assert.Equal(60, Ids(first).Concat(Ids(second)).Distinct().Count());
        Assert.Equal("9007199267351835", Ids(first)[0]);
    }

    [Fact]
    public async Task A_row_is_what_a_read_answers()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var row = (await ListAsync(sandbox, "")).Json.GetProperty("value")[7];

        var read = await sandbox.GetAsync(
            $"{RunningSandbox.MicrosoftProducts}/{row.GetProperty("id")}", await sandbox.MicrosoftTokenAsync());

        Assert.Equal(read.Body, row.GetRawText());
    }

    [Fact]
    public async Task An_empty_list_has_no_links_at_all()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { Seed = false });

        var reply = await ListAsync(sandbox, "");

        Assert.Equal("""200 {"value":[]}""", reply.Line);
    }

    [Fact]
    public async Task The_next_link_leads_to_another_base_with_a_blank_behind_the_scheme_and_its_token_is_escaped()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var link = (await ListAsync(sandbox, "")).Json.GetProperty("links")[0];

        Assert.Equal(("next_link", "GET"), (link.GetProperty("rel").GetString(), link.GetProperty("method").GetString()));
        var href = link.GetProperty("href").GetString()!;
        Assert.StartsWith(
            "https:// manage.devcenter.microsoft.com/api/v1/hardware/products?pageSize=50&continuationToken=", href, StringComparison.Ordinal);
        Assert.Contains("%2B", href, StringComparison.Ordinal);
        var token = Encoding.UTF8.GetString(Convert.FromBase64String(Uri.UnescapeDataString(href[(href.LastIndexOf('=') + 1)..])));
        Assert.StartsWith("<?xml version=\"1.0\" encoding=\"utf-16\"?><ContinuationToken>", token, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_base_of_the_next_link_changes_from_page_to_page()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var token = await sandbox.MicrosoftTokenAsync();
        for (var i = 0; i < 150; i++)
            await sandbox.PostAsync(RunningSandbox.MicrosoftProducts, token, RunningSandbox.Body("microsoft/attestation.json"));

        var query = "";
        var bases = new List<string>();
        for (var page = await ListAsync(sandbox, query); HasNext(page); page = await ListAsync(sandbox, NextQuery(page)))
            bases.Add(Href(page)[..Href(page).IndexOf("/hardware/", StringComparison.Ordinal)]);

        Assert.Equal(
            [
                "https:// manage.devcenter.microsoft.com/api/v1", "https://manage.devcenter.microsoft.com/api/v1",
                "https://hardwareapi.microsoft.com/api/v1", "https://manage.devcenter.microsoft.com/v2.0/my",
            ],
            bases);
    }

    [Theory]
    [InlineData("?pageSize=50")]
    [InlineData("?continuationToken=")]
    [InlineData("?continuationToken=PD94bWwgdmVyc2lvbj0iMS4wIj8%2B")]
    [InlineData("?$top=10")]
    [InlineData("?productName=Fjord")]
    public async Task A_query_that_no_link_gave_out_is_refused(string query)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await ListAsync(sandbox, query);

        Assert.Equal((400, "InvalidInput"), (reply.Status, reply.Json.GetProperty("error").GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_token_is_refused_when_its_escapes_were_taken_off_or_put_on_twice_or_one_letter_changed()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var query = NextQuery(await ListAsync(sandbox, ""));

        var bare = await ListAsync(sandbox, Uri.UnescapeDataString(query));
        var twice = await ListAsync(sandbox, query.Replace("%", "%25", StringComparison.Ordinal));
        var altered = await ListAsync(sandbox, query.Replace("=PD94", "=PD95", StringComparison.Ordinal));
        var size = await ListAsync(sandbox, query.Replace("pageSize=50", "pageSize=51", StringComparison.Ordinal));

        Assert.Equal((400, 400, 400, 400), (bare.Status, twice.Status, altered.Status, size.Status));
    }

    [Fact]
    public async Task Paging_fails_after_as_many_products_as_the_switch_says()
    {
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { MicrosoftPagingFailsAfter = 50 });

        var first = await ListAsync(sandbox, "");
        var second = await ListAsync(sandbox, NextQuery(first));

        Assert.Equal((200, """500 {"statusCode":500,"message":"Internal server error"}"""), (first.Status, second.Line));
    }

    [Fact]
    public async Task A_list_needs_a_token()
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        Assert.Equal(401, (await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/")).Status);
    }

    private static async Task<VendorReply> ListAsync(RunningSandbox sandbox, string end) =>
        await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + end, await sandbox.MicrosoftTokenAsync());

    private static List<string> Ids(VendorReply page) =>
        [.. page.Json.GetProperty("value").EnumerateArray().Select(product => product.GetProperty("id").GetRawText())];

    private static bool HasNext(VendorReply page) => page.Json.TryGetProperty("links", out var links) && links.GetArrayLength() > 0;

    private static string Href(VendorReply page) => page.Json.GetProperty("links")[0].GetProperty("href").GetString()!;

    private static string NextQuery(VendorReply page) => Href(page)[Href(page).IndexOf('?', StringComparison.Ordinal)..];
}
