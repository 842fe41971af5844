using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>GraphQL over HTTP, "Accept" and "Body" of the response.</summary>
public sealed class AcceptTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Json = "application/json; charset=utf-8";
    private const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    [Theory]
    [InlineData("application/graphql-response+json", GraphQLResponse)]
    [InlineData("application/graphql-response+json; charset=utf-8, application/json; charset=utf-8", GraphQLResponse)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQLResponse)]
    [InlineData("application/json, application/graphql-response+json", GraphQLResponse)]
    [InlineData("APPLICATION/GraphQL-Response+JSON", GraphQLResponse)]
    [InlineData("application/json", Json)]
    [InlineData("application/json; charset=utf-8", Json)]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.9", Json)]
    [InlineData("application/graphql-response+json;q=0, */*", Json)]
    [InlineData("application/json, */*;q=0.1", Json)]
    [InlineData("text/html, application/graphql-response+json;q=0.1, */*;q=0", GraphQLResponse)]
    [InlineData("application/json;q=0, application/*", GraphQLResponse)]
    public async Task MUST_answer_in_the_media_type_of_highest_priority(string accept, string expected)
    {
        var reply = await fixture.Host.PostAsync("""{"query": "{ hello }"}""", accept);
        Assert.Equal((HttpStatusCode.OK, expected), (reply.Status, reply.ContentType));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*/*")]
    [InlineData("application/*")]
    [InlineData("text/html, */*;q=0.8")]
    public async Task SHOULD_answer_json_to_a_client_that_does_not_choose(string? accept)
        => Assert.Equal(Json, (await fixture.Host.PostAsync("""{"query": "{ hello }"}""", accept)).ContentType);

    [Fact]
    public async Task MUST_answer_406_and_stop_or_disregard_the_header()
    {
        await using var host = await StreamHost.StartAsync();
        using var answer = await host.PostAsync("{ hello }", "text/html");
        Assert.Equal((HttpStatusCode.NotAcceptable, 0), (answer.StatusCode, host.Behind.Executed));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    [InlineData("application/json; charset=iso-8859-1")]
    [InlineData("not a media type")]
    public async Task SHOULD_answer_406_when_no_media_type_fits(string accept)
    {
        var reply = await fixture.Host.PostAsync("""{"query": "{ hello }"}""", accept);
        Assert.Equal((HttpStatusCode.NotAcceptable, Json), (reply.Status, reply.ContentType));
        Assert.Equal("NOT_ACCEPTABLE: The Accept header allows none of application/graphql-response+json, application/json and text/event-stream. Allow one of them.", reply.Error);
    }
}
