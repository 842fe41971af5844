using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ProductGateway.Server;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Stories;

namespace ProductGateway.Tests.Abuse;

/// <summary>What a page of another site can make a browser do: nothing that its user did not ask for, in either profile. A rule a test.</summary>
public sealed class CrossSiteTests
{
    private const string Evil = "https://evil.example";
    private const string Create = "mutation { createFinagoProduct(input: { name: \"A\", categoryId: 12 }) { outcome } }";

    private static readonly string CreateBody = $$"""{"query":{{System.Text.Json.JsonSerializer.Serialize(Create)}}}""";

    /// <summary>Each profile, open to everybody.</summary>
    public static TheoryData<string> Profiles => ["Development", "Production"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    // A form or a script without a preflight can send these, and "garbage" behind application/json is what CVE-2022-41919 was about.
    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("text/plain; application/json")]
    [InlineData("application/json garbage")]
    [InlineData("application/jsonp")]
    [InlineData("application/graphql")]
    public async Task A_POST_that_needs_no_preflight_creates_nothing(string? contentType)
    {
        foreach (var profile in Profiles)
        {
            await using var gateway = await StartAsync(profile.Data);
            using var request = Request(HttpMethod.Post, new ByteArrayContent(Encoding.UTF8.GetBytes(CreateBody)));
            if (contentType is not null) request.Content!.Headers.TryAddWithoutValidation("Content-Type", contentType);

            Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(gateway, request)).StatusCode);
            Assert.Empty(gateway.ProductCalls);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_link_or_an_image_creates_nothing_where_GET_is_on_and_where_it_is_off(string profile)
    {
        foreach (var enableGet in (string[])["true", "false"])
        {
            await using var gateway = await StartAsync(profile, "--GraphQL:EnableGet", enableGet);
            using var request = Request(HttpMethod.Get, query: Create);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await SendAsync(gateway, request)).StatusCode);
            Assert.Empty(gateway.ProductCalls);
        }
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("message/http", 415)]
    [InlineData("application/x-www-form-urlencoded", 415)]
    [InlineData("application/json", 200)]
    [InlineData(null, 200)]
    public async Task A_GET_with_another_content_type_than_JSON_is_not_served(string? contentType, int status)
    {
        foreach (var profile in Profiles)
        {
            await using var gateway = await StartAsync(profile.Data, "--GraphQL:EnableGet", "true");
            using var connection = await RawConnection.OpenAsync(gateway.Address);
            var header = contentType is null ? "" : $"Content-Type: {contentType}\r\n";
            await connection.SendAsync($"GET {Gateway.Path}?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nOrigin: {Evil}\r\n{header}\r\n");
            Assert.Equal(status, (await connection.ReadAnswerAsync())!.Status);
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_GET_with_a_body_is_not_served(string profile)
    {
        await using var gateway = await StartAsync(profile, "--GraphQL:EnableGet", "true");
        using var connection = await RawConnection.OpenAsync(gateway.Address);
        await connection.SendAsync($"GET {Gateway.Path}?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}");
        Assert.Equal(415, (await connection.ReadAnswerAsync())!.Status);
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task No_answer_lets_a_page_read_it_unless_its_origin_is_listed(string profile)
    {
        await using var closed = await StartAsync(profile);
        await using var open = await StartAsync(profile, "--GraphQL:Cors:Origins", "https://app.example.com");
        foreach (var path in (string[])[Gateway.Path, $"{Gateway.Path}/schema.graphql", "/", "/health/live", "/health/ready", "/nowhere"])
        {
            foreach (var method in (HttpMethod[])[HttpMethod.Options, HttpMethod.Get, HttpMethod.Post])
            {
                Assert.Empty(await CorsHeadersAsync(closed, method, path, "https://app.example.com"));
                Assert.Empty(await CorsHeadersAsync(open, method, path, Evil));
                Assert.Empty(await CorsHeadersAsync(open, method, path, "null"));
                Assert.Empty(await CorsHeadersAsync(open, method, path, "https://app.example.com.evil.example"));
            }
        }

        var listed = await CorsHeadersAsync(open, HttpMethod.Post, Gateway.Path, "https://app.example.com");
        Assert.Equal("Access-Control-Allow-Origin: https://app.example.com", Assert.Single(listed, header => header.Contains("Origin", StringComparison.Ordinal)));
        Assert.DoesNotContain(listed, header => header.Contains("Credentials", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public async Task A_page_of_another_site_opens_no_WebSocket(string profile)
    {
        await using var gateway = await StartAsync(profile);
        Assert.Equal(HttpStatusCode.Forbidden, await HeaderedRequests.RefusedUpgradeAsync(gateway, ("Origin", Evil)));
    }

    [Fact]
    public async Task A_cookie_authenticates_nobody_and_none_is_set()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var token = gateway.Provider.Token("products:read operate");
        using var request = Request(HttpMethod.Post, new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json"));
        request.Headers.Add("Cookie", $"Authorization=Bearer {token}; access_token={token}; .AspNetCore.Cookies={token}; token={token}");

        var answer = await SendAsync(gateway.Gateway, request);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal(200, (await gateway.AskAsync("{ __typename }", "products:read")).Status);
    }

    private static Task<StartedGateway> StartAsync(string profile, params string[] args)
        => StartedGateway.StartAsync(["--environment", profile, "--Sandbox:Enabled", "true", "--Authentication:Anonymous", "true", .. args]);

    private static HttpRequestMessage Request(HttpMethod method, HttpContent? content = null, string? query = null)
    {
        var path = query is null ? Gateway.Path : $"{Gateway.Path}?query={Uri.EscapeDataString(query)}";
        var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Add("Origin", Evil);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/graphql-response+json"));
        return request;
    }

    private static async Task<HttpResponseMessage> SendAsync(StartedGateway gateway, HttpRequestMessage request)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = gateway.Address };
        return await http.SendAsync(request, Stop);
    }

    private static async Task<IReadOnlyList<string>> CorsHeadersAsync(StartedGateway gateway, HttpMethod method, string path, string origin)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Origin", origin);
        if (method == HttpMethod.Options) request.Headers.Add("Access-Control-Request-Method", "POST");
        if (method == HttpMethod.Post) request.Content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        using var answer = await SendAsync(gateway, request);
        return [.. answer.Headers.Where(header => header.Key.StartsWith("Access-Control-Allow", StringComparison.OrdinalIgnoreCase)).Select(header => $"{header.Key}: {string.Join(',', header.Value)}")];
    }
}
