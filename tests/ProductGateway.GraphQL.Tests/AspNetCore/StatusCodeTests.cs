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

    [Theory]
    [InlineData(GraphQLHost.Json)]
    [InlineData(GraphQLHost.GraphQLResponse)]
    public async Task SHOULD_answer_200_to_data_and_to_data_that_an_error_made_null(string accept)
    {
        Assert.Equal(HttpStatusCode.OK, (await fixture.Host.PostAsync("""{"query": "{ hello }"}""", accept)).Status);
        var reply = await fixture.Host.PostAsync("""{"query": "{ must }"}""", accept);
        Assert.Equal((HttpStatusCode.OK, "ODD: not here"), (reply.Status, reply.Error));
        Assert.EndsWith("\"data\":null}", reply.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    [InlineData("{ hello } }")]
    public async Task SHOULD_answer_400_to_a_document_that_cannot_be_parsed(string query)
    {
        var reply = await fixture.Host.PostAsync($$"""{"query": "{{query}}"}""", GraphQLHost.GraphQLResponse);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith("GRAPHQL_PARSE_FAILED: ", reply.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ hello nothing }", "A", null)]
    [InlineData("query A { hello } query B { hello }", "C", null)]
    [InlineData("query A { hello } query B { hello }", null, null)]
    [InlineData("query A($v: Int!) { hello long(length: $v) }", "A", "x")]
    public async Task SHOULD_NOT_execute_a_request_whose_document_operation_or_variables_are_mistaken(string query, string? operationName, string? v)
    {
        await using var host = await StreamHost.StartAsync();
        var body = System.Text.Json.JsonSerializer.Serialize(new { query, operationName, variables = new { v } });
        using var answer = await host.SendAsync(HttpMethod.Post, "/graphql", body, GraphQLHost.GraphQLResponse);
        Assert.Equal((HttpStatusCode.BadRequest, 0), (answer.StatusCode, host.Behind.Executed));
    }

    [Theory]
    [InlineData("GET /graphql?query=LONG HTTP/1.1\r\nHost: x\r\n", 414)]
    [InlineData("GET /graphql HTTP/1.1\r\nHost: x\r\nAccept: application/graphql-response+json\r\nX: LONG\r\nY: LONG\r\n", 431)]
    [InlineData("GET /graphql HTTP/1.1\r\nHost: x\r\nHost: y\r\nAccept: application/graphql-response+json\r\n", 400)]
    public async Task MUST_NOT_call_what_the_host_itself_refuses_a_GraphQL_response(string head, int status)
    {
        var answer = await fixture.Host.SendRawAsync($"{head.Replace("LONG", new string('x', 20_000), StringComparison.Ordinal)}\r\n");
        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SHOULD_answer_431_to_a_header_that_is_too_long()
    {
        var answer = await fixture.Host.SendRawAsync($"POST /graphql HTTP/1.1\r\nHost: x\r\nX: {new string('x', 40_000)}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 431 ", answer, StringComparison.Ordinal);
        await fixture.Host.AssertServesAsync();
    }

    [Theory]
    [InlineData("POST", "{", GraphQLHost.Json)]
    [InlineData("POST", "{", "text/plain")]
    [InlineData("PUT", "{}", GraphQLHost.Json)]
    public async Task MUST_answer_with_a_well_formed_GraphQL_response_also_where_it_refuses(string method, string body, string contentType)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = new(contentType);
        var reply = await fixture.Host.SendAsync(new HttpMethod(method), content, GraphQLHost.GraphQLResponse);
        Assert.InRange((int)reply.Status, 400, 499);
        Assert.Equal("application/graphql-response+json; charset=utf-8", reply.ContentType);
        Assert.Equal(["errors"], System.Text.Json.JsonDocument.Parse(reply.Body).RootElement.EnumerateObject().Select(member => member.Name));
        Assert.NotEmpty(reply.Error);
    }
}
