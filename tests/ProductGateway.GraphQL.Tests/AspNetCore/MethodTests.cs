using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>GraphQL over HTTP, methods.</summary>
public sealed class MethodTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    [Fact]
    public async Task MUST_accept_POST()
    {
        var reply = await fixture.Host.PostAsync("""{"query": "{ hello }"}""");
        Assert.Equal((HttpStatusCode.OK, """{"data":{"hello":"world"}}"""), (reply.Status, reply.Body));
    }

    [Theory]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    public async Task SHOULD_answer_405_to_other_methods_and_MUST_say_which_are_allowed(string method)
    {
        var reply = await fixture.Host.SendAsync(new HttpMethod(method));
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "GET, POST"), (reply.Status, reply.Allow));
        if (method != "HEAD") Assert.Equal($"METHOD_NOT_ALLOWED: {method} is not served here. Send POST or GET.", reply.Error);
    }

    [Fact]
    public async Task SHOULD_answer_405_to_GET_where_it_is_not_enabled()
    {
        await using var host = await GraphQLHost.StartAsync(configure: static options => options.EnableGet = false);
        var reply = await host.SendAsync(HttpMethod.Get);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "POST"), (reply.Status, reply.Allow));
        Assert.Equal("METHOD_NOT_ALLOWED: GET is not served here. Send POST.", reply.Error);
    }
}
