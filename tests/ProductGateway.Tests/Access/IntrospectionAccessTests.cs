using System.Net;
using System.Net.Http.Headers;

namespace ProductGateway.Tests.Access;

/// <summary>In Production the schema is told to operators alone, however it is asked for and whoever has asked before.</summary>
public sealed class IntrospectionAccessTests
{
    private const string Schema = "{ __schema { queryType { name } } }";
    private const string Hidden = "query Q { ...F } fragment F on Query { t: __type(name: \"Query\") { name } }";

    [Theory]
    [InlineData(Schema)]
    [InlineData(Hidden)]
    public async Task Only_an_operator_is_told_and_what_one_was_told_is_no_ones_else(string query)
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var before = await gateway.AskAsync(query, "products:read");
        var asOperator = await gateway.AskAsync(query, "operate");
        var again = await gateway.AskAsync(query, "operate");
        var after = await gateway.AskAsync(query, "products:read");

        Assert.Equal(("INTROSPECTION_DISABLED", "", "", "INTROSPECTION_DISABLED"), (before.Code, asOperator.Code, again.Code, after.Code));
        Assert.DoesNotContain("absent", asOperator.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_operator_is_told_what_is_similar()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        var asOperator = await gateway.AskAsync("{ vendor { vendor } }", "operate");
        var asReader = await gateway.AskAsync("{ vendor { vendor } }", "products:read");
        const string Variable = "query Q($vendors: [Vendor!]) { products(vendors: $vendors) { nodes { __typename } } }";
        var variables = new { vendors = new[] { "MICROSOF" } };
        var operatorsVariable = await gateway.AskAsync(Variable, "operate", variables);
        var readersVariable = await gateway.AskAsync(Variable, "products:read", variables);

        Assert.Contains("vendors", asOperator.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("vendors", asReader.Message, StringComparison.Ordinal);
        Assert.Contains("MICROSOFT", operatorsVariable.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("MICROSOFT", readersVariable.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_operator_gets_the_text()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.Unauthorized),
            (await DownloadAsync(gateway, "operate"), await DownloadAsync(gateway, "products:read"), await DownloadAsync(gateway, null)));
    }

    [Fact]
    public async Task Switched_on_it_is_for_all_who_may_read()
    {
        await using var gateway = await GuardedGateway.StartAsync("--GraphQL:EnableIntrospection", "true");

        Assert.Equal(
            ("", "", "INTROSPECTION_DISABLED"),
            ((await gateway.AskAsync(Schema, "products:read")).Code, (await gateway.AskAsync(Schema, "operate")).Code, (await gateway.AskAsync(Schema, "")).Code));
    }

    [Fact]
    public async Task Switched_off_it_is_for_nobody()
    {
        await using var gateway = await GuardedGateway.StartAsync("--GraphQL:EnableIntrospection", "false");

        Assert.Equal(["INTROSPECTION_DISABLED"], (await gateway.AskAsync(Schema, "operate products:read")).Codes);
    }

    [Fact]
    public async Task A_registered_document_tells_it_to_nobody_else()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "schema.graphql"), Schema, TestContext.Current.CancellationToken);
        await using var gateway = await GuardedGateway.StartAsync(
            "--GraphQL:EnableIntrospection", "true", "--GraphQL:TrustedDocuments:Only", "true", $"--GraphQL:TrustedDocuments:Folder={folder.FullName}");

        Assert.Equal(
            ("", "INTROSPECTION_DISABLED"), ((await gateway.AskAsync(Schema, "products:read")).Code, (await gateway.AskAsync(Schema, "")).Code));
        folder.Delete(recursive: true);
    }

    private static async Task<HttpStatusCode> DownloadAsync(GuardedGateway gateway, string? scope)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(gateway.Gateway.Address, "/graphql/schema.graphql"));
        if (scope is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", gateway.Provider.Token(scope));
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
