using System.Text;
using ProductGateway.Tests.Access;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Abuse;

/// <summary>
/// The scanner graphql-cop against the Production profile: open to everybody on purpose, closed as it comes, and with an authority, to strangers and to a
/// caller with every scope but the operators'. It finds nothing; where there is something each check finds it, and in Development it finds what is on there.
/// </summary>
public sealed class GraphqlCopTests
{
    private const string ACallersScopes = "products:read products:create:microsoft products:create:superoffice products:create:finago";

    private static readonly Uri Path = new("/graphql", UriKind.Relative);

    /// <summary>By check, what a server answers that has what it looks for.</summary>
    private static readonly Dictionary<string, string> Found = new()
    {
        ["field_suggestions"] = """{"errors":[{"message":"Cannot query field \"directive\". Did you mean \"directives\"?"}]}""",
        ["introspection"] = """{"data":{"__schema":{"types":[{"name":"Query","fields":[]}]}}}""",
        ["detect_graphiql"] = "<!DOCTYPE html><title>GraphiQL</title>",
        ["get_method_support"] = """{"data":{"__typename":"Query"}}""",
        ["alias_overloading"] = """{"data":{"alias99":"Query","alias100":"Query"}}""",
        ["batch_query"] = $"[{string.Join(',', Enumerable.Repeat("{}", 10))}]",
        ["trace_mode"] = """{"data":{"__typename":"Query"},"extensions":{"tracing":{"version":1}}}""",
        ["directive_overloading"] = $$"""{"errors":[{{string.Join(',', Enumerable.Repeat("{}", 10))}}]}""",
        ["circular_query_introspection"] = $$$$"""{"data":{"__schema":{"types":[{{{{string.Join(',', Enumerable.Repeat("{}", 26))}}}}]}}}""",
        ["get_based_mutation"] = """{"data":{"__typename":"Mutation"}}""",
        ["post_based_csrf"] = """{"data":{"__typename":"Query"}}""",
        ["unhandled_error_detection"] = """{"errors":[{"message":"Syntax Error","extensions":{"exception":{"stacktrace":[]}}}]}""",
        ["field_duplication"] = """{"data":{"__typename":"Query"}}""",
    };

    public static TheoryData<string> Probes => [.. CopProbe.All.Select(probe => probe.Name)];

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task In_Production_that_is_open_to_everybody_it_finds_nothing(string name)
    {
        await using var gateway = await StartAsync("Production", "--Authentication:Anonymous", "true");
        using var http = new HttpClient { BaseAddress = gateway.Address };
        await AssertServesAsync(http, 200);

        var (isFound, status, body) = await Probe(name).SendAsync(http, token: null);

        Assert.False(isFound, $"{status} {body}");
        AssertRefused(name, status, body);
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task In_Production_as_it_comes_it_is_refused(string name)
    {
        await using var gateway = await StartAsync("Production");
        using var http = new HttpClient { BaseAddress = gateway.Address };

        var (isFound, status, body) = await Probe(name).SendAsync(http, token: null);

        Assert.False(isFound, $"{status} {body}");
        Assert.Equal(name == "detect_graphiql" ? 406 : 401, status);
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public async Task In_Production_with_an_authority_it_finds_nothing_with_a_token_and_is_refused_without(string name)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        using var http = new HttpClient { BaseAddress = gateway.Gateway.Address };

        var (isFound, status, body) = await Probe(name).SendAsync(http, gateway.Provider.Token(ACallersScopes));
        var (isFoundByStranger, strangersStatus, _) = await Probe(name).SendAsync(http, token: null);

        Assert.False(isFound, $"{status} {body}");
        AssertRefused(name, status, body);
        Assert.Equal((false, name == "detect_graphiql" ? 406 : 401), (isFoundByStranger, strangersStatus));
    }

    [Theory]
    [MemberData(nameof(Probes))]
    public void Each_check_finds_what_it_looks_for(string name) => Assert.True(Probe(name).Finds(200, Found[name]));

    [Theory]
    [InlineData("introspection")]
    [InlineData("get_method_support")]
    public async Task In_Development_it_finds_what_is_on_there(string name)
    {
        await using var gateway = await StartAsync("Development");
        using var http = new HttpClient { BaseAddress = gateway.Address };
        Assert.True((await Probe(name).SendAsync(http, token: null)).IsFound);
    }

    [Fact]
    public async Task The_fingerprints_that_graphw00f_takes_of_Hot_Chocolate_are_not_ours()
    {
        await using var gateway = await StartAsync("Production", "--Authentication:Anonymous", "true");
        foreach (var query in (string[])["queryy { __typename }", "query @aaa { __typename }", "query { __typename @deprecated }", "{ __typename }}", "query { alias^_:__typename {} }"])
        {
            var body = await gateway.AskAsync(query);
            Assert.DoesNotContain("Unexpected token: Name.", $"{body}", StringComparison.Ordinal);
            Assert.DoesNotContain("is not supported by the current schema", $"{body}", StringComparison.Ordinal);
        }
    }

    private static CopProbe Probe(string name) => CopProbe.All.Single(probe => probe.Name == name);

    // But for trace_mode, which sends what anybody may. To a client that accepts anything a request error is a 200.
    private static void AssertRefused(string name, int status, string body)
        => Assert.True(status >= 400 || body.StartsWith("{\"errors\":", StringComparison.Ordinal) || name == "trace_mode", $"{status} {body}");

    private static Task<StartedGateway> StartAsync(string environment, params string[] args)
        => StartedGateway.StartAsync(["--environment", environment, "--Sandbox:Enabled", "true", .. args]);

    private static async Task AssertServesAsync(HttpClient http, int expected)
    {
        using var content = new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(Path, content, TestContext.Current.CancellationToken);
        Assert.Equal(expected, (int)answer.StatusCode);
    }
}
