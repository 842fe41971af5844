using System.Net;
using System.Net.Http.Headers;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.StartPage;

/// <summary>What a browser is told besides the page: nothing of another origin, nothing kept that is out of date.</summary>
public sealed class StartPageHeaderTests
{
    [Fact]
    public async Task The_page_may_use_its_own_files_and_nothing_else()
    {
        await using var gateway = await StartedGateway.StartAsync();

        using var answer = await gateway.GetAsync("/");

        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.Equal(["<script src=\"start-page.js\" defer></script>"], page.Split('\n').Where(line => line.Contains("<script", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/status.json", "application/json")]
    public async Task Numbers_are_not_kept(string path, string mediaType)
    {
        await using var gateway = await StartedGateway.StartAsync();

        using var answer = await gateway.GetAsync(path);

        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/start-page.css", "text/css")]
    [InlineData("/vendor.css", "text/css")]
    [InlineData("/start-page.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/favicon.ico", "image/svg+xml")]
    public async Task Files_are_sent_again_only_when_they_have_changed(string path, string mediaType)
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var first = await gateway.GetAsync(path);
        using var http = new HttpClient { BaseAddress = gateway.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));

        using var second = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(mediaType, first.Content.Headers.ContentType!.MediaType);
        Assert.True(first.Headers.CacheControl!.NoCache);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/status.json")]
    public async Task Only_reading_is_served(string path)
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var http = new HttpClient { BaseAddress = gateway.Address };

        using var post = await http.PostAsync(new Uri(path, UriKind.Relative), null, TestContext.Current.CancellationToken);
        using var head = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(path, UriKind.Relative)), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.OK), (post.StatusCode, head.StatusCode));
    }
}
