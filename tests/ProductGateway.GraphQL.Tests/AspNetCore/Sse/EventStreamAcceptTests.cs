using System.Net;

namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>Who gets an event stream: the server agrees with the client's Accept header.</summary>
public sealed class EventStreamAcceptTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private const string EventStream = "text/event-stream";

    private static CancellationToken Token => TestDeadline.Token;

    [Theory]
    [InlineData("text/event-stream", EventStream)]
    [InlineData("TEXT/Event-Stream; charset=utf-8", EventStream)]
    [InlineData("text/event-stream, application/json;q=0.9", EventStream)]
    [InlineData("text/event-stream, */*;q=0.1", EventStream)]
    [InlineData("text/event-stream, application/json", "application/json")]
    [InlineData("application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed", "application/graphql-response+json")]
    [InlineData("text/event-stream;q=0.5, application/json", "application/json")]
    [InlineData("text/*", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task SHOULD_answer_one_result_with_a_stream_only_where_that_is_preferred(string accept, string mediaType)
    {
        using var answer = await fixture.Host.PostAsync("{ hello }", accept);
        Assert.Equal(accept == "text/*" ? HttpStatusCode.NotAcceptable : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("text/event-stream, multipart/mixed")]
    [InlineData("application/json, text/event-stream")]
    [InlineData("application/graphql-response+json, text/event-stream;q=0.1")]
    public async Task SHOULD_answer_a_subscription_with_a_stream_wherever_one_is_named(string accept)
    {
        using var answer = await fixture.Host.PostAsync("subscription { count }", accept);
        (await fixture.Host.Behind.NextSourceAsync()).Complete();
        Assert.Equal(EventStream, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(":\n\nevent: complete\ndata: \n\n", await answer.Content.ReadAsStringAsync(Token));
    }

    [Theory]
    [InlineData("application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("application/json", HttpStatusCode.OK)]
    [InlineData("*/*", HttpStatusCode.OK)]
    [InlineData("text/event-stream;q=0, application/json", HttpStatusCode.OK)]
    public async Task A_subscription_without_a_stream_is_a_request_error_that_says_which_transport_to_use(string accept, HttpStatusCode status)
    {
        using var answer = await fixture.Host.PostAsync("subscription { count }", accept);
        var body = await answer.Content.ReadAsStringAsync(Token);
        Assert.Equal(status, answer.StatusCode);
        Assert.StartsWith("""{"errors":[{"message":"A subscription has many results. Send it with Accept: text/event-stream, or over a WebSocket with the subprotocol graphql-transport-ws.",""", body, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"OPERATION_RESOLUTION_FAILURE\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reservation_of_single_connection_mode_is_refused_with_the_way_that_is_served()
    {
        using var reservation = await fixture.Host.SendAsync(HttpMethod.Put, "/graphql", accept: "*/*");
        await AssertSingleConnectionAsync(reservation, HttpStatusCode.MethodNotAllowed);
        using var stop = await fixture.Host.SendAsync(HttpMethod.Delete, "/graphql?operationId=1", accept: "*/*");
        await AssertSingleConnectionAsync(stop, HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task A_token_of_single_connection_mode_is_refused_in_the_header_and_in_the_address()
    {
        using var inAddress = await fixture.Host.SendAsync(HttpMethod.Post, "/graphql?token=x", """{"query":"{ hello }"}""", "application/graphql-response+json");
        await AssertSingleConnectionAsync(inAddress, HttpStatusCode.BadRequest);

        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("X-GraphQL-Event-Stream-Token", "x");
        request.Headers.Add("Accept", "application/graphql-response+json");
        request.Content = new StringContent("""{"query":"{ hello }"}""", System.Text.Encoding.UTF8, "application/json");
        using var inHeader = await fixture.Host.Client.SendAsync(request, Token);
        await AssertSingleConnectionAsync(inHeader, HttpStatusCode.BadRequest);
    }

    private static async Task AssertSingleConnectionAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(
            "Single connection mode is not served here. Send each operation by POST with Accept: text/event-stream.",
            await answer.Content.ReadAsStringAsync(Token),
            StringComparison.Ordinal);
    }
}
