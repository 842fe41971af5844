using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>GraphQL over HTTP, "Status Codes".</summary>
public sealed class StatusCodeTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("""{"query": "{"}""", "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query": ""}""", "GRAPHQL_PARSE_FAILED")]
    [InlineData("""{"query": "{ nothing }"}""", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("""{"query": "query A { hello } query B { hello }"}""", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("""{"query": "query ($v: Int!) { echo(value: $v) }"}""", "BAD_USER_INPUT")]
    public async Task MUST_answer_a_request_error_without_data_as_400_or_in_json_as_200(string body, string code)
    {
        var graphQL = await fixture.Host.PostAsync(body, GraphQLHost.GraphQLResponse);
        var json = await fixture.Host.PostAsync(body, GraphQLHost.Json);

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.OK), (graphQL.Status, json.Status));
        Assert.StartsWith($"{code}: ", graphQL.Error, StringComparison.Ordinal);
        Assert.StartsWith($"{code}: ", json.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", graphQL.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(GraphQLHost.Json)]
    [InlineData(GraphQLHost.GraphQLResponse)]
    public async Task MUST_answer_partial_data_with_2xx(string accept)
    {
        var reply = await fixture.Host.PostAsync("""{"query": "{ hello fail }"}""", accept);
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.EndsWith("""
            "data":{"hello":"world","fail":null}}
            """, reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MUST_refuse_a_subscription_with_a_request_error()
    {
        var reply = await fixture.Host.PostAsync("""{"query": "subscription { hello }"}""", GraphQLHost.GraphQLResponse);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
    }

    [Fact]
    public async Task MUST_forbid_that_answers_are_stored_or_guessed_at()
    {
        var reply = await fixture.Host.PostAsync("""{"query": "{ hello }"}""");
        Assert.Equal("no-store", reply.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", reply.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("Accept", reply.Headers.Vary.Single());
    }
}
