namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "Error": it terminates the operation, and no further message follows.</summary>
public sealed class ErrorMessageTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private readonly StreamHost _host = fixture.Host;

    [Theory]
    [InlineData("{ nonsense }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("{ hello", "GRAPHQL_PARSE_FAILED")]
    [InlineData("query A { hello } query B { hello }", "OPERATION_RESOLUTION_FAILURE")]
    [InlineData("query ($n: Int!) { long(length: $n) }", "BAD_USER_INPUT")]
    [InlineData("subscription ($n: Int!) { long(length: $n) }", "BAD_USER_INPUT")]
    [InlineData("subscription { forbidden }", "INTERNAL")]
    public async Task MUST_send_one_error_and_no_complete_when_an_operation_does_not_begin(string query, string code)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", query);
        Assert.Equal($"a {code}", await client.ReceiveErrorAsync());
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task The_payload_is_a_list_of_errors_each_with_its_trace_id()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "{ nonsense gibberish }");
        Assert.Matches(
            """^\{"id":"a","type":"error","payload":\[\{"message":"[^"]*(\\"[^"]*)*","locations":\[\{"line":1,"column":3\}\],"extensions":\{"code":"GRAPHQL_VALIDATION_FAILED","specifiedBy":"[^"]+","traceId":"[^"]+"\}\},\{.*\}\]\}$""",
            await client.ReceiveAsync());
    }

    [Fact]
    public async Task Errors_of_fields_stand_in_a_next_beside_the_data_and_say_nothing_of_the_fault()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "{ hello fail }");
        var next = await client.ReceiveAsync();
        Assert.Contains("\"data\":{\"hello\":\"world\",\"fail\":null}", next, StringComparison.Ordinal);
        Assert.Contains("\"INTERNAL\"", next, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", next, StringComparison.Ordinal);
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_send_one_error_and_no_complete_when_a_source_fails_during_the_operation()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "subscription { count }");
        var source = await _host.Behind.NextSourceAsync();
        source.Emit(1);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":1}}}""", await client.ReceiveAsync());
        source.Fail(new InvalidOperationException("the password is hunter2"));
        Assert.Equal("a INTERNAL", await client.ReceiveErrorAsync());
        await client.AssertLivesAsync();
        await source.Disposed;
    }

    [Fact]
    public async Task An_answer_that_is_too_long_is_an_error_of_its_operation_alone()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "{ long(length: 70000000) }");
        Assert.Equal("a PAYLOAD_TOO_LARGE", await client.ReceiveErrorAsync());
        await client.AssertLivesAsync();
    }
}
