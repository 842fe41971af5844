using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ProductGateway.Server;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Access;

/// <summary>Who is let in: in Production nobody until the operators say who, in Development everybody until they do.</summary>
public sealed class DoorTests
{
    private const string Create = """mutation { createFinagoProduct(input: { name: "Lavvo", categoryId: 12 }) { outcome } }""";

    [Theory]
    [InlineData("{ __typename }")]
    [InlineData("{ vendors { vendor } }")]
    [InlineData(Create)]
    [InlineData("not GraphQL at all")]
    public async Task In_Production_without_an_authority_everything_is_401(string query)
    {
        await using var gateway = await StartedGateway.StartAsync("--environment", "Production", "--Sandbox:Enabled", "true");
        using var http = new HttpClient();

        using var answer = await http.SendAsync(Post(gateway, query), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.ToString()));
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Empty(gateway.ProductCalls);
    }

    [Fact]
    public async Task Whatever_the_method_the_path_or_the_media_type_the_door_is_shut()
    {
        await using var gateway = await GuardedGateway.StartAsync("--GraphQL:EnableGet", "true", "--GraphQL:EnableIntrospection", "true");
        using var http = new HttpClient { BaseAddress = gateway.Gateway.Address };

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized],
            [
                (await http.GetAsync(new Uri("/graphql?query=%7B__typename%7D", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode,
                (await http.GetAsync(new Uri("/graphql/schema.graphql", UriKind.Relative), TestContext.Current.CancellationToken)).StatusCode,
                (await http.PutAsync(new Uri("/graphql", UriKind.Relative), null, TestContext.Current.CancellationToken)).StatusCode,
                (await http.SendAsync(Post(gateway.Gateway, "{ __typename }", "text/event-stream"), TestContext.Current.CancellationToken)).StatusCode,
            ]);
    }

    [Fact]
    public async Task With_an_authority_who_brings_no_token_is_told_to_get_one()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var reply = await gateway.AskWithAsync("{ __typename }", authorization: null);

        Assert.Equal(
            (401, "Bearer", """The request has no token, and this gateway asks for one. Get one from its authority and send it as "Authorization: Bearer TOKEN"."""),
            (reply.Status, reply.Challenge, reply.Message));
    }

    [Fact]
    public async Task With_Anonymous_who_brings_no_token_reads_and_creates_and_does_not_operate()
    {
        await using var gateway = await GuardedGateway.StartAsync("--Authentication:Anonymous", "true");

        var read = await gateway.AskWithAsync("{ vendors { vendor } }", authorization: null);
        var create = await gateway.AskWithAsync(Create, authorization: null);
        var schema = await gateway.AskWithAsync("{ __schema { queryType { name } } }", authorization: null);

        Assert.Equal((200, "CREATED"), (read.Status, create.Body["data"]!["createFinagoProduct"]!["outcome"]!.GetValue<string>()));
        Assert.Equal(["INTROSPECTION_DISABLED"], schema.Codes);
    }

    [Fact]
    public async Task In_Development_with_an_authority_nobody_is_anonymous()
    {
        await using var gateway = await GuardedGateway.StartAsync("--environment", "Development");

        Assert.Equal(
            (401, 200),
            ((await gateway.AskWithAsync("{ __typename }", authorization: null)).Status, (await gateway.AskAsync("{ __typename }", "")).Status));
    }

    [Fact]
    public async Task In_Development_without_an_authority_a_token_is_refused_since_nobody_can_vouch_for_it()
    {
        await using var gateway = await StartedGateway.StartAsync();
        using var http = new HttpClient();
        using var request = Post(gateway, "{ __typename }");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "e30.e30.e30");

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_without_any_scope_learns_the_name_of_the_root_and_nothing_else()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var name = await gateway.AskAsync("{ __typename }", "");
        var read = await gateway.AskAsync("""{ product(id: "RklOQUdPOjE") { __typename } }""", "");

        Assert.Equal((200, """{"__typename":"Query"}"""), (name.Status, name.Data));
        Assert.Equal(
            (200, """{"product":null}""", "Query.product asks for products:read, which this caller has not been granted. Leave the field out, or ask as one who has."),
            (read.Status, read.Data, read.Message));
        Assert.Empty(gateway.Gateway.ProductCalls);
    }

    [Theory]
    [InlineData("scope", "products:read operate")]
    [InlineData("scp", "operate products:read")]
    public async Task Scopes_come_as_scope_or_as_scp(string claim, string scopes)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var token = gateway.Provider.Token("", claims =>
        {
            claims.Remove("scope");
            claims[claim] = scopes;
        });

        Assert.Empty((await gateway.AskWithAsync("{ vendors { vendor } }", $"Bearer {token}")).Codes);
    }

    /// <summary>Entra ID gives a program no scopes but application permissions.</summary>
    [Theory]
    [InlineData("""["other:role", "products:read"]""", new string[0])]
    [InlineData("""["products:read"]""", new string[0])]
    [InlineData("\"products:read\"", new string[0])]
    [InlineData("""["products:create:finago"]""", new[] { "FORBIDDEN" })]
    [InlineData("""["Products:Read"]""", new[] { "FORBIDDEN" })]
    [InlineData("""["no products:read", "products:read operate"]""", new[] { "FORBIDDEN" })]
    [InlineData("""[["products:read"], {"products:read": true}]""", new[] { "FORBIDDEN" })]
    [InlineData("[]", new[] { "FORBIDDEN" })]
    public async Task Application_permissions_come_as_roles_each_to_the_letter(string roles, string[] codes)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var token = gateway.Provider.Token("", claims =>
        {
            foreach (var claim in (string[])["scope", "client_id"]) claims.Remove(claim);
            (claims["azp"], claims["ver"], claims["roles"]) = ("2f1c0d1e-6a53-4d0b-a25c-3f64c1f2a1b7", "2.0", JsonNode.Parse(roles));
        });

        Assert.Equal(codes, (await gateway.AskWithAsync("{ vendors { vendor } }", $"Bearer {token}")).Codes);
    }

    /// <summary>The token of a program that acts for a person has its scopes, and as roles those of the person.</summary>
    [Theory]
    [InlineData("scp")]
    [InlineData("scope")]
    public async Task Beside_scopes_roles_do_not_count(string claim)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var token = gateway.Provider.Token("", claims =>
        {
            claims.Remove("scope");
            (claims["roles"], claims[claim]) = (new JsonArray("products:create:finago"), "products:read");
        });

        Assert.Equal(["FORBIDDEN"], (await gateway.AskWithAsync(Create, $"Bearer {token}")).Codes);
        Assert.Empty((await gateway.AskWithAsync("{ vendors { vendor } }", $"Bearer {token}")).Codes);
    }

    [Fact]
    public async Task A_program_creates_by_the_roles_that_it_has_and_no_other()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var token = gateway.Provider.Token("", claims =>
        {
            claims.Remove("scope");
            claims["roles"] = new JsonArray("products:create:finago");
        });

        var own = await gateway.AskWithAsync(Create, $"Bearer {token}");
        var other = await gateway.AskWithAsync("""mutation { createSuperOfficeProduct(input: { name: "Lavvo" }) { outcome } }""", $"Bearer {token}");

        Assert.Equal("""{"createFinagoProduct":{"outcome":"CREATED"}}""", own.Data);
        Assert.Equal(["FORBIDDEN"], other.Codes);
    }

    [Theory]
    [InlineData("products:readers")]
    [InlineData("products")]
    [InlineData("PRODUCTS:READ")]
    [InlineData("xproducts:read")]
    [InlineData("products:read,operate")]
    public async Task A_scope_is_one_to_the_letter(string scopes)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        Assert.Equal(["FORBIDDEN"], (await gateway.AskAsync("{ vendors { vendor } }", scopes)).Codes);
    }

    private static HttpRequestMessage Post(StartedGateway gateway, string query, string accept = "application/graphql-response+json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(gateway.Address, Gateway.Path));
        request.Content = new StringContent(System.Text.Json.JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(accept));
        return request;
    }
}
