using System.Net;
using System.Text;
using System.Text.Json;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>GraphQL over HTTP, "JSON Encoding" of the request.</summary>
public sealed class RequestJsonTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Theory]
    [InlineData("""{"query": "{ hello }", "variables": null, "operationName": null, "extensions": null}""")]
    [InlineData("""{"query": "{ hello }", "variables": {}, "extensions": {"any": [1]}}""")]
    [InlineData("""{"query": "query A { hello } query B { echo(value: 1) }", "operationName": "A"}""")]
    [InlineData("""{"unknown": {"deep": [[[]]]}, "query": "{ hello }"}""")]
    [InlineData("""{"query": "{ nothing }", "query": "{ hello }"}""")]
    [InlineData("""{"\u0071uery": "{ \u0068ello }"}""")]
    [InlineData("""{"quer\ud800": 1, "\udc00": 2, "query": "{ hello }"}""")]
    [InlineData("\uFEFF{\"query\": \"{ hello }\"}")]
    public async Task MUST_accept_the_four_members_and_ignore_others(string body)
        => Assert.Equal("""{"data":{"hello":"world"}}""", (await fixture.Host.PostAsync(body)).Body);

    [Theory]
    [InlineData("NONSENSE", "The body is not JSON: look at line 1, byte 1.")]
    [InlineData("{\n\"query\":", "The body is not JSON: look at line 2, byte 9.")]
    [InlineData("", "The body is empty. Send {\"query\": \"…\"}.")]
    [InlineData("{} {}", "The body is not JSON: look at line 1, byte 4.")]
    [InlineData("""[{"query": "{ hello }"}]""", "The body is a JSON array. Batches are not served here: send one request a body.")]
    [InlineData("5", "The body is JSON but no object. Send {\"query\": \"…\"}.")]
    [InlineData("{}", "The request has no \"query\". Send the document's text in it.")]
    [InlineData("""{"qeury": "{ hello }"}""", "The request has no \"query\". Send the document's text in it.")]
    [InlineData("""{"query": null}""", "\"query\" is null. Send a string.")]
    [InlineData("""{"query": {}}""", "\"query\" is an object. Send a string.")]
    [InlineData("""{"query": 1}""", "\"query\" is a number. Send a string.")]
    [InlineData("""{"query": true}""", "\"query\" is a boolean. Send a string.")]
    [InlineData("""{"query": []}""", "\"query\" is an array. Send a string.")]
    [InlineData("""{"query": "{ hello }", "operationName": 1}""", "\"operationName\" is a number. Send a string or null.")]
    [InlineData("""{"query": "{ hello }", "variables": [7]}""", "\"variables\" is an array. Send an object or null.")]
    [InlineData("""{"query": "{ hello }", "variables": "{}"}""", "\"variables\" is a string. Send an object or null.")]
    [InlineData("""{"query": "{ hello }", "extensions": false}""", "\"extensions\" is a boolean. Send an object or null.")]
    [InlineData("""{"query": "\ud800"}""", "\"query\" holds half a surrogate pair, which is no character. Send the pair or leave it out.")]
    public async Task SHOULD_answer_400_to_what_is_no_request_and_say_why(string body, string message)
    {
        foreach (var accept in new[] { GraphQLHost.Json, GraphQLHost.GraphQLResponse })
        {
            var reply = await fixture.Host.PostAsync(body, accept);
            Assert.Equal((HttpStatusCode.BadRequest, $"BAD_REQUEST: {message}"), (reply.Status, reply.Error));
        }
    }

    [Fact]
    public async Task MUST_tell_invalid_utf8_from_invalid_json()
    {
        var body = Encoding.UTF8.GetBytes("""{"query": "{ hello }", "x": "?"}""");
        body[^3] = 0xC3;
        var reply = await fixture.Host.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.Equal("BAD_REQUEST: The body is not UTF-8: byte 30 begins no character. Encode the JSON in UTF-8.", reply.Error);
    }

    [Fact]
    public async Task MUST_keep_letters_of_all_scripts()
    {
        var reply = await fixture.Host.PostAsync("""{"query": "mutation ($w: String!) { a: say(word: $w) b: say(word: \"日本 \ud83d\ude00\") }", "variables": {"w": "Ωμέγα"}}""");
        var data = JsonDocument.Parse(reply.Body).RootElement.GetProperty("data");
        Assert.Equal(("Ωμέγα", "日本 😀"), (data.GetProperty("a").GetString(), data.GetProperty("b").GetString()));
    }
}
