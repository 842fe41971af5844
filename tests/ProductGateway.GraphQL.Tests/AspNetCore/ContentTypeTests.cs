using System.Net;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>GraphQL over HTTP, "POST": the media type of the request.</summary>
public sealed class ContentTypeTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private const string Query = """{"query": "{ hello }"}""";

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("Application/JSON;charset=\"UTF-8\"")]
    public async Task MUST_accept_json_in_utf8(string contentType)
        => Assert.Equal(HttpStatusCode.OK, (await fixture.Host.PostAsync(Query, contentType: contentType)).Status);

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/json", "application/graphql-response+json")]
    public async Task MUST_assume_utf8_where_no_charset_is_named(string contentType, string accept)
    {
        var reply = await fixture.Host.PostAsync("""{"query": "mutation { say(word: \"æøå 日本\") }"}""", accept, contentType);
        Assert.Equal(("""{"data":{"say":"æøå 日本"}}""", $"{accept}; charset=utf-8"), (reply.Body, reply.ContentType));
    }

    [Theory]
    [InlineData("text/plain", "The Content-Type text/plain is not served here. Send Content-Type: application/json.")]
    [InlineData("application/x-www-form-urlencoded", "The Content-Type application/x-www-form-urlencoded is not served here. Send Content-Type: application/json.")]
    [InlineData("multipart/form-data; boundary=x", "The Content-Type multipart/form-data is not served here. Send Content-Type: application/json.")]
    [InlineData("application/jsonp", "The Content-Type application/jsonp is not served here. Send Content-Type: application/json.")]
    [InlineData("application/json garbage", "The Content-Type is not well-formed. Send Content-Type: application/json.")]
    [InlineData("application/json;x", "The Content-Type is not well-formed. Send Content-Type: application/json.")]
    [InlineData("application/json; charset", "The Content-Type is not well-formed. Send Content-Type: application/json.")]
    [InlineData("application/json, text/plain", "The Content-Type is not well-formed. Send Content-Type: application/json.")]
    [InlineData("application/json; charset=utf-16", "The charset utf-16 is not served here. Send UTF-8.")]
    [InlineData("application/json; charset=utf-8; charset=utf-16", "The charset utf-16 is not served here. Send UTF-8.")]
    [InlineData("application/json; charset=utf-7", "The charset utf-7 is not served here. Send UTF-8.")]
    public async Task SHOULD_answer_415_to_any_other_media_type(string contentType, string message)
    {
        var reply = await fixture.Host.PostAsync(Query, contentType: contentType);
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, $"UNSUPPORTED_MEDIA_TYPE: {message}"), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task SHOULD_answer_415_without_a_media_type()
    {
        var reply = await fixture.Host.PostAsync(Encoding.UTF8.GetBytes(Query), contentType: null);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, reply.Status);
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE: The request has no Content-Type. Send Content-Type: application/json.", reply.Error);
    }

    [Fact]
    public async Task SHOULD_answer_415_to_two_media_types()
    {
        var head = "POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}";
        Assert.StartsWith("HTTP/1.1 415 ", await fixture.Host.SendRawAsync(head), StringComparison.Ordinal);
    }
}
