using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>Where introspection is off, nothing tells the schema: neither fields, nor its text, nor suggestions.</summary>
public sealed class IntrospectionSwitchTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("{ __schema { types { name } } }", "__schema")]
    [InlineData("{ a: __schema { types { name } } }", "__schema")]
    [InlineData("{ __type(name: \\\"Query\\\") { name } }", "__type")]
    [InlineData("query __schema { ...__schema } fragment __schema on Query { __schema { types { name } } }", "__schema")]
    [InlineData("{ ... @include(if: true) { ... on Query { __type(name: \\\"Query\\\") { name } } } }", "__type")]
    public async Task Introspection_is_refused_wherever_it_stands(string query, string field)
    {
        await using var host = await StartAsync();
        var reply = await host.PostAsync($$"""{"query": "{{query}}"}""", GraphQLHost.GraphQLResponse);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal($"INTROSPECTION_DISABLED: `{field}` is not served here: introspection is off. Ask the operators for the schema.", reply.Error);
    }

    [Fact]
    public async Task The_name_of_a_type_stays_and_a_fragment_may_have_any_name()
    {
        await using var host = await StartAsync();
        var reply = await host.PostAsync("""{"query": "query __type { __typename ...__schema } fragment __schema on Query { hello }"}""");
        Assert.Equal("""{"data":{"__typename":"Query","hello":"world"}}""", reply.Body);
    }

    [Fact]
    public async Task No_message_suggests_a_name()
    {
        var query = """{"query": "{ helo }"}""";
        await using var host = await StartAsync();
        Assert.Equal("GRAPHQL_VALIDATION_FAILED: `Query` has no field `helo`. Select a field that it has.", (await host.PostAsync(query)).Error);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED: `Query` has no field `helo`. Select a field that it has. Did you mean `hello`?", (await fixture.Host.PostAsync(query)).Error);
    }

    [Fact]
    public async Task The_schemas_text_is_not_found()
    {
        await using var host = await StartAsync();
        var reply = await host.SendAsync(HttpMethod.Get, path: "/graphql/schema.graphql");
        Assert.Equal(HttpStatusCode.NotFound, reply.Status);
        Assert.StartsWith(
            """{"title":"Not Found","status":404,"detail":"The schema is not served here: introspection is off. Ask the operators for it.","code":"INTROSPECTION_DISABLED","traceId":""",
            reply.Body,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "text/plain; charset=utf-8")]
    [InlineData("*/*", "text/plain; charset=utf-8")]
    [InlineData("application/graphql", "application/graphql; charset=utf-8")]
    [InlineData("application/graphql;q=0, text/html", "text/plain; charset=utf-8")]
    public async Task Where_it_is_on_the_schemas_text_is_served(string? accept, string contentType)
    {
        var reply = await fixture.Host.SendAsync(HttpMethod.Get, accept: accept, path: "/graphql/schema.graphql");
        Assert.Equal((HttpStatusCode.OK, contentType), (reply.Status, reply.ContentType));
        Assert.StartsWith("type Query {\n  hello: String\n  echo(value: Int!): Int\n", reply.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schemas_text_is_served_by_GET_and_HEAD_alone()
    {
        var head = await fixture.Host.SendAsync(HttpMethod.Head, path: "/graphql/schema.graphql");
        Assert.Equal((HttpStatusCode.OK, ""), (head.Status, head.Body));
        var post = await fixture.Host.SendAsync(HttpMethod.Post, path: "/graphql/schema.graphql");
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, HEAD"), (post.Status, post.Allow));
    }

    [Theory]
    [InlineData("https://app.example.com", "https://app.example.com")]
    [InlineData("https://evil.example", null)]
    public async Task The_schemas_text_may_be_read_by_pages_of_a_listed_origin_as_answers_may(string origin, string? allowed)
    {
        await using var host = await GraphQLHost.StartAsync(configure: static options => options.AllowedOrigins.Add("https://app.example.com"));
        host.Client.DefaultRequestHeaders.Add("Origin", origin);
        var reply = await host.SendAsync(HttpMethod.Get, path: "/graphql/schema.graphql");
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(allowed, reply.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    private static Task<GraphQLHost> StartAsync() => GraphQLHost.StartAsync(configure: static options => options.EnableIntrospection = false);
}
