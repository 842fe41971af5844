using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Browser.Tests.Ide;

/// <summary>Who gets the page, and how it and its files are served.</summary>
public sealed class ToolPageTests(Browser browser)
{
    private const string Chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    [Theory]
    [InlineData(Chrome)]
    [InlineData("text/html")]
    [InlineData("application/json;q=0.9, text/html")]
    public async Task A_browser_gets_the_page(string accept)
    {
        using var page = await GetAsync("/graphql", accept);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType!.ToString());
        Assert.Contains("<div id=\"tool\">", await TextAsync(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json, text/html", "application/json")]
    [InlineData("text/html;q=0.5, application/graphql-response+json", "application/graphql-response+json")]
    [InlineData("text/*, application/json;q=0.1", "application/json")]
    public async Task A_client_of_the_API_gets_the_API(string? accept, string mediaType)
    {
        using var answer = await GetAsync("/graphql", accept);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_browser_that_asks_a_query_gets_its_answer()
    {
        using var answer = await GetAsync("/graphql?query={__typename}", Chrome);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", await TextAsync(answer));
    }

    [Fact]
    public async Task A_browser_that_names_a_trusted_document_gets_the_API()
    {
        using var answer = await GetAsync("/graphql?documentId=sha256:unknown", Chrome);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task It_has_the_icon_of_its_site()
    {
        using var page = await GetAsync("/graphql", Chrome);
        using var icon = await GetAsync("/favicon.ico", "image/*");

        Assert.DoesNotContain("rel=\"icon\"", await TextAsync(page), StringComparison.Ordinal);
        Assert.Equal("image/svg+xml", icon.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql/tool/settings.json")]
    [InlineData("/graphql/tool/nothing.js")]
    [InlineData("/graphql/tool/")]
    public async Task Everything_has_a_policy_that_allows_scripts_of_this_origin_alone(string path)
    {
        using var answer = await GetAsync(path, Chrome);

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
            "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_page_has_no_script_or_style_in_it_and_names_nothing_elsewhere()
    {
        using var page = await GetAsync("/graphql", Chrome);
        var text = await TextAsync(page);

        Assert.DoesNotMatch(new Regex(@"<script(?![^>]* src=)|<style|\son\w+=|\sstyle=|javascript:|https?://"), text);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_there_and_stays_with_the_browser()
    {
        using var page = await GetAsync("/graphql", Chrome);
        var files = Regex.Matches(await TextAsync(page), "(?:href|src)=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();

        Assert.True(files.Count >= 2, string.Join('\n', files));
        foreach (var file in files)
        {
            using var answer = await GetAsync(file, "*/*");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
            Assert.StartsWith("/graphql/tool/assets/", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_comes_packed_to_whom_can_unpack_it_and_whole_to_others()
    {
        using var page = await GetAsync("/graphql", Chrome);
        var script = Regex.Match(await TextAsync(page), "src=\"([^\"]+)\"").Groups[1].Value;
        using var packed = await GetAsync(script, "*/*", "gzip, br");
        using var refused = await GetAsync(script, "*/*", "br;q=0, gzip");
        await using var unpacked = new BrotliStream(await packed.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);

        Assert.Equal("br", packed.Content.Headers.ContentEncoding.Single());
        Assert.Empty(refused.Content.Headers.ContentEncoding);
        Assert.Equal("Accept-Encoding", packed.Headers.Vary.Single());
        Assert.Equal(await TextAsync(refused), await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_page_is_asked_for_again_each_time_and_sent_only_when_it_changed()
    {
        using var page = await GetAsync("/graphql", Chrome);
        using var request = Request("/graphql", Chrome);
        request.Headers.IfNoneMatch.Add(page.Headers.ETag!);
        using var again = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal("no-cache", page.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("", await TextAsync(again));
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    public async Task The_files_are_only_to_be_read(string method, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Uri("/graphql/tool/settings.json"));
        using var answer = await Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Production_has_no_page_unless_it_is_asked_for()
    {
        await using var closed = await StartedGateway.StartAsync("--environment", "Production", "--Authentication:Anonymous", "true");
        await using var open = await StartedGateway.StartAsync("--environment", "Production", "--Authentication:Anonymous", "true", "--GraphQL:EnableTool", "true");

        using var refused = await GetAsync("/graphql", "text/html", from: closed);
        using var missing = await GetAsync("/graphql/tool/settings.json", "*/*", from: closed);
        using var page = await GetAsync("/graphql", Chrome, from: open);

        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
        Assert.Equal("NOT_ACCEPTABLE", JsonElement.Parse(await TextAsync(refused)).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Development_has_no_page_where_it_is_turned_off()
    {
        await using var closed = await StartedGateway.StartAsync("--GraphQL:EnableTool", "false");
        using var answer = await GetAsync("/graphql", Chrome, from: closed);

        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static HttpClient Http { get; } = new();

    private Uri Uri(string path, StartedGateway? from = null) => new((from ?? browser.Gateway).Address, path);

    private HttpRequestMessage Request(string path, string? accept, StartedGateway? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Uri(path, from));
        if (accept is not null) request.Headers.Accept.ParseAdd(accept);
        return request;
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? accept, string? encoding = null, StartedGateway? from = null)
    {
        using var request = Request(path, accept, from);
        if (encoding is not null) request.Headers.AcceptEncoding.ParseAdd(encoding);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<string> TextAsync(HttpResponseMessage message) => message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
