using System.Text.Json.Nodes;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.StartPage;

/// <summary>Who may see how the gateway does, and what everybody else is told.</summary>
public sealed class OperatorsOnlyTests
{
    public static TheoryData<string> Paths => ["/", "/status.json"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_token_with_the_scope_operate_opens_it(string path)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var (status, _, body) = await AskAsync(gateway.Gateway, path, gateway.Provider.Token("products:read operate"));

        Assert.Equal(200, status);
        Assert.Contains("Ready for the first call.", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData(null)]
    [InlineData("false")]
    public async Task Its_link_to_the_schema_is_there_where_the_schema_is(string? enabled)
    {
        await using var gateway = await GuardedGateway.StartAsync(enabled is null ? [] : [$"--GraphQL:EnableIntrospection={enabled}"]);
        var token = gateway.Provider.Token("operate");

        var (schema, _, _) = await AskAsync(gateway.Gateway, "/graphql/schema.graphql", token);
        var (_, _, page) = await AskAsync(gateway.Gateway, "/", token);

        Assert.Equal(enabled == "false" ? 404 : 200, schema);
        Assert.Equal(schema == 200, page.Contains("href=\"graphql/schema.graphql\"", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Without_a_token_it_says_which_one_to_send_and_nothing_of_the_gateway(string path)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var (status, challenge, body) = await AskAsync(gateway.Gateway, path, null);

        Assert.Equal((401, "Bearer scope=\"operate\""), (status, challenge));
        Assert.Equal($"{path} is for the operators of this gateway. Send a token with the scope operate as \"Authorization: Bearer TOKEN\".", Detail(body));
        Assert.Equal(["title", "status", "detail", "traceId"], JsonNode.Parse(body)!.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("/", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("/", "*/*", "application/problem+json")]
    [InlineData("/", "application/json", "application/problem+json")]
    [InlineData("/", "", "application/problem+json")]
    [InlineData("/", "/;q=\"", "application/problem+json")]
    [InlineData("/", "application/json,text/html;q=0", "application/problem+json")]
    [InlineData("/status.json", "text/html,application/xhtml+xml,*/*;q=0.8", "application/problem+json")]
    public async Task A_browser_without_a_token_gets_a_page_that_takes_one_and_has_nothing_of_the_gateway(string path, string accept, string mediaType)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        using var answer = await SendAsync(gateway.Gateway, path, ("Accept", accept));
        var body = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal((401, "Bearer scope=\"operate\"", mediaType), ((int)answer.StatusCode, answer.Headers.WwwAuthenticate.ToString(), answer.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Equal(mediaType == "text/html", body.Contains("<form id=\"door\" hidden>", StringComparison.Ordinal));
        Assert.Equal(mediaType == "text/html", answer.Headers.Contains("Content-Security-Policy"));
        Assert.DoesNotContain("Production", body, StringComparison.Ordinal);
        Assert.DoesNotContain(gateway.Provider.Issuer, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Where_nobody_makes_tokens_it_says_how_that_is_mended(string anonymous)
    {
        await using var gateway = await StartedGateway.StartAsync("--environment=Production", $"--Authentication:Anonymous={anonymous}");

        var (status, _, body) = await AskAsync(gateway, "/", null);

        Assert.Equal(401, status);
        Assert.Equal(
            "/ is for the operators of this gateway. Set Authentication:Authority and Authentication:Audience, and send a token of that authority with the scope operate.",
            Detail(body));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_token_with_other_scopes_is_told_that_operate_is_missing(string path)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var (status, challenge, body) = await AskAsync(gateway.Gateway, path, gateway.Provider.Token("products:read operate-not Operate"));

        Assert.Equal((403, "Bearer error=\"insufficient_scope\", scope=\"operate\""), (status, challenge));
        Assert.Equal($"{path} is for the operators of this gateway, and the token lacks the scope operate. Ask the authority for one that has it.", Detail(body));
    }

    [Fact]
    public async Task A_token_that_is_not_good_is_told_why()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var (status, challenge, body) = await AskAsync(gateway.Gateway, "/", gateway.Provider.Token("operate", claims => claims["aud"] = "another-service"));

        Assert.Equal((401, "Bearer error=\"invalid_token\""), (status, challenge));
        Assert.Equal("The token is for another audience than product-gateway. Ask the authority for a new one.", Detail(body));
    }

    [Fact]
    public async Task Its_style_script_and_icon_are_for_everybody_and_say_nothing()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        foreach (var path in (string[])["/start-page.css", "/vendor.css", "/start-page.js", "/favicon.svg", "/favicon.ico"])
            Assert.Equal(200, (await AskAsync(gateway.Gateway, path, null)).Status);
    }

    private static async Task<(int Status, string Challenge, string Body)> AskAsync(StartedGateway gateway, string path, string? token)
    {
        using var answer = await SendAsync(gateway, path, token is null ? [] : [("Authorization", $"Bearer {token}")]);
        return ((int)answer.StatusCode, answer.Headers.WwwAuthenticate.ToString(), await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpResponseMessage> SendAsync(StartedGateway gateway, string path, params IEnumerable<(string Name, string Value)> headers)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static string? Detail(string body) => (string?)JsonNode.Parse(body)!["detail"];
}
