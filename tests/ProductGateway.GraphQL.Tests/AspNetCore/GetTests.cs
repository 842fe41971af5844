using System.Net;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>GraphQL over HTTP, "GET".</summary>
public sealed class GetTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Hello = """{"data":{"hello":"world"}}""";

    [Theory]
    [InlineData("query=%7Bhello%7D")]
    [InlineData("query={hello}")]
    [InlineData("query=%7B+hello%20%7D&unknown=%5B&&=")]
    [InlineData("query=query+A{hello}query+B{echo(value:1)}&operationName=A")]
    [InlineData("query={hello}&operationName=&variables=&extensions=&documentId=")]
    [InlineData("query={hello}&variables=null&extensions=null")]
    [InlineData("query={hello}&extensions={%22any%22:[1]}")]
    [InlineData("%71uery={hello}")]
    public async Task MUST_read_the_parameters_from_the_URL_and_an_empty_one_is_none(string parameters)
        => Assert.Equal(Hello, (await fixture.Host.GetAsync(parameters)).Body);

    [Fact]
    public async Task MUST_read_variables_as_JSON()
    {
        var reply = await fixture.Host.GetAsync("query=query($v:Int!){echo(value:$v)}&variables=" + Uri.EscapeDataString("""{"v": 7}"""));
        Assert.Equal("""{"data":{"echo":7}}""", reply.Body);
    }

    [Fact]
    public async Task MUST_take_the_operation_name_null_for_a_name()
        => Assert.Equal(Hello, (await fixture.Host.GetAsync("query=query+null{hello}query+B{echo(value:1)}&operationName=null")).Body);

    [Theory]
    [InlineData("query=mutation{say(word:\"x\")}")]
    [InlineData("query=query+A{hello}mutation+B{say(word:\"x\")}&operationName=B")]
    public async Task MUST_not_execute_a_mutation_and_answers_405_with_Allow(string parameters)
    {
        foreach (var accept in new[] { GraphQLHost.Json, GraphQLHost.GraphQLResponse })
        {
            var reply = await fixture.Host.GetAsync(parameters, accept);
            Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (reply.Status, reply.Allow));
            Assert.Equal("METHOD_NOT_ALLOWED: A mutation is not served by GET. Send POST.", reply.Error);
        }
    }

    [Fact]
    public async Task MUST_execute_the_query_beside_a_mutation_that_is_not_named()
        => Assert.Equal(Hello, (await fixture.Host.GetAsync("query=query+A{hello}mutation+B{say(word:\"x\")}&operationName=A")).Body);

    [Theory]
    [InlineData("", "The URL has no parameter \"query\". Send the document's text in it.")]
    [InlineData("qeury={hello}", "The URL has no parameter \"query\". Send the document's text in it.")]
    [InlineData("query={hello}&query={hello}", "The URL has a parameter twice. Send each once.")]
    [InlineData("query={hello}%", "The URL has a \"%\" that begins no escape. Send \"%25\" for the character itself.")]
    [InlineData("query={hello}%2", "The URL has a \"%\" that begins no escape. Send \"%25\" for the character itself.")]
    [InlineData("query={hello}%zz", "The URL has a \"%\" that begins no escape. Send \"%25\" for the character itself.")]
    [InlineData("query={hello}%+1", "The URL has a \"%\" that begins no escape. Send \"%25\" for the character itself.")]
    [InlineData("query={hello}&x=%2G", "The URL has a \"%\" that begins no escape. Send \"%25\" for the character itself.")]
    [InlineData("query={hello}%C3", "The URL has escapes that are not UTF-8. Encode the parameters in UTF-8.")]
    [InlineData("query={hello}&variables=[7]", "The parameter \"variables\" is JSON but no object. Send an object, or leave it out.")]
    [InlineData("query={hello}&variables={", "The parameter \"variables\" is not JSON: look at line 1, byte 2.")]
    [InlineData("query={hello}&variables={}{}", "The parameter \"variables\" is not JSON: look at line 1, byte 3.")]
    [InlineData("query={hello}&extensions=7", "The parameter \"extensions\" is JSON but no object. Send an object, or leave it out.")]
    [InlineData("query={hello}&extensions={}]", "The parameter \"extensions\" is not JSON: look at line 1, byte 3.")]
    public async Task SHOULD_answer_400_to_what_is_no_request_and_say_why(string parameters, string message)
    {
        var answer = await fixture.Host.SendRawAsync($"GET /graphql?{parameters} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains($"\"message\":\"{message.Replace("\"", "\\\"", StringComparison.Ordinal)}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MUST_answer_400_to_variables_of_nesting()
    {
        var reply = await fixture.Host.GetAsync($"query={{hello}}&variables={{%22a%22:{new string('[', 1000)}{new string(']', 1000)}}}");
        Assert.Equal((HttpStatusCode.BadRequest, "RECURSION_LIMIT_EXCEEDED: A value nests deeper than 128 levels. Send a flatter one."), (reply.Status, reply.Error));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("message/rfc822")]
    [InlineData("application/json;x")]
    [InlineData("application/json garbage")]
    [InlineData("")]
    public async Task MUST_answer_415_to_a_media_type_that_a_page_may_send_without_asking(string contentType)
    {
        var answer = await fixture.Host.SendRawAsync($"GET /graphql?query={{hello}} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: {contentType}\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 415 ", answer, StringComparison.Ordinal);
        Assert.Contains("A GET with this Content-Type is not served here. Leave the header out.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MUST_answer_415_to_a_body()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        var reply = await fixture.Host.SendAsync(HttpMethod.Get, content, path: "/graphql?query={hello}");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE: A GET with a body is not served here. Send the parameters in the URL, or a POST.", reply.Error);
    }

    [Fact]
    public async Task MUST_serve_a_GET_that_says_application_json_without_a_body()
    {
        var answer = await fixture.Host.SendRawAsync("GET /graphql?query={hello} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\n\r\n");
        Assert.EndsWith(Hello, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SHOULD_answer_414_to_a_URL_that_is_too_long()
    {
        var answer = await fixture.Host.SendRawAsync($"GET /graphql?query={new string('x', 20_000)} HTTP/1.1\r\nHost: x\r\n\r\n");
        Assert.StartsWith("HTTP/1.1 414 ", answer, StringComparison.Ordinal);
        await fixture.Host.AssertServesAsync();
    }
}
