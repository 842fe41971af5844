using System.Net.WebSockets;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "Invalid message".</summary>
public sealed class InvalidMessageTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private const int MaxBytes = 1_048_576;

    private readonly StreamHost _host = fixture.Host;

    [Theory]
    [InlineData("", "The message is not JSON. Send a JSON object with a \"type\".")]
    [InlineData("garbage", "The message is not JSON. Send a JSON object with a \"type\".")]
    [InlineData("""{"type":"ping"} {}""", "The message is not JSON. Send a JSON object with a \"type\".")]
    [InlineData("""{"type":"ping",}""", "The message is not JSON. Send a JSON object with a \"type\".")]
    [InlineData("[]", "The message is JSON but no object. Send an object with a \"type\".")]
    [InlineData("\"ping\"", "The message is JSON but no object. Send an object with a \"type\".")]
    [InlineData("{}", "The message has no \"type\" that is a string. Send connection_init, ping, pong, subscribe or complete.")]
    [InlineData("""{"type":7}""", "The message has no \"type\" that is a string. Send connection_init, ping, pong, subscribe or complete.")]
    [InlineData("""{"type":"\ud800"}""", "The message holds half a surrogate pair, which is no character. Send the pair or leave it out.")]
    [InlineData("""{"\ud800":1,"type":"ping"}""", "The message holds half a surrogate pair, which is no character. Send the pair or leave it out.")]
    [InlineData("""{"type":"connection_ack"}""", "\"connection_ack\" is no message of a client. Send connection_init, ping, pong, subscribe or complete.")]
    [InlineData("""{"type":"start"}""", "\"start\" is no message of a client. Send connection_init, ping, pong, subscribe or complete.")]
    [InlineData("""{"type":"a type that is much longer than any"}""", "\"a type that is much …\" is no message of a client. Send connection_init, ping, pong, subscribe or complete.")]
    [InlineData("""{"type":"connection_init","payload":[]}""", "The \"payload\" of the connection_init message is neither an object nor null. Send one of them, or leave it out.")]
    [InlineData("""{"type":"ping","payload":"x"}""", "The \"payload\" of the ping message is neither an object nor null. Send one of them, or leave it out.")]
    [InlineData("""{"type":"pong","payload":1}""", "The \"payload\" of the pong message is neither an object nor null. Send one of them, or leave it out.")]
    [InlineData("""{"type":"complete"}""", "The complete message has no \"id\". Send a string of your choice in it.")]
    [InlineData("""{"type":"complete","id":1}""", "The \"id\" of the complete message is no string. Send a string.")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "The subscribe message has no \"id\". Send a string of your choice in it.")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""", "The \"id\" of the subscribe message is empty. Send a letter at least.")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "The \"payload\" of the subscribe message is no object. Send one with the \"query\" in it.")]
    [InlineData("""{"type":"subscribe","id":"1","payload":null}""", "The \"payload\" of the subscribe message is no object. Send one with the \"query\" in it.")]
    public async Task MUST_close_at_once_with_4400_and_say_why(string message, string reason)
    {
        using var client = await SocketClient.OpenAsync(_host);
        await client.SendAsync(message);
        Assert.Equal($"4400: {reason}", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("{}", "The request has no \"query\". Send the document's text in it.")]
    [InlineData("""{"query":null}""", "\"query\" is null. Send a string.")]
    [InlineData("""{"query":1}""", "\"query\" is a number. Send a string.")]
    [InlineData("""{"query":"\ud800"}""", "\"query\" holds half a surrogate pair, which is no character. Send the pair or leave it out.")]
    [InlineData("""{"query":"{ hello }","variables":[]}""", "\"variables\" is an array. Send an object or null.")]
    [InlineData("""{"query":"{ hello }","operationName":{}}""", "\"operationName\" is an object. Send a string or null.")]
    [InlineData("""{"query":"{ hello }","extensions":"x"}""", "\"extensions\" is a string. Send an object or null.")]
    public async Task MUST_close_with_4400_and_say_why_when_the_payload_of_subscribe_is_no_request(string payload, string reason)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        var executed = _host.Behind.Executed;
        await client.SendAsync($$$"""{"type":"subscribe","id":"1","payload":{{{payload}}}}""");
        Assert.Equal($"4400: {reason}", await client.ReceiveAsync());
        Assert.Equal(executed, _host.Behind.Executed);
    }

    [Fact]
    public async Task MUST_close_with_4400_when_an_id_is_longer_than_it_is_worth_keeping()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync(new string('i', 257), "{ hello }");
        Assert.Equal("4400: The \"id\" of the subscribe message is longer than 256 letters. Send a shorter one.", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(new byte[] { })]
    [InlineData(new byte[] { 0, 255, 1, 254, 13, 10 })]
    public async Task MUST_close_with_4400_when_a_message_is_binary(byte[] bytes)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync(bytes, WebSocketMessageType.Binary);
        Assert.Equal("4400: The message is binary. Send text.", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_put_a_message_together_from_its_frames()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        var text = Encoding.UTF8.GetBytes("""{"type":"ping","payload":{"ø":"😀"}}""");
        foreach (var octet in text[..^1]) await client.SendAsync([octet], WebSocketMessageType.Text, endOfMessage: false);
        await client.SendAsync([text[^1]], WebSocketMessageType.Text);
        Assert.Equal("""{"type":"pong","payload":{"ø":"😀"}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_answer_of_several_frames_arrives_whole()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "{ long(length: 1000000) }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"long":"…"}}}""".Replace("…", new string('x', 1_000_000), StringComparison.Ordinal), await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_close_with_1007_when_text_is_not_UTF8()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync([.. "{\"type\":\""u8, 0xC3, 0x28, .. "\"}"u8], WebSocketMessageType.Text);
        Assert.Equal("1007: ", await client.ReceiveAsync());
        await _host.AssertServesAsync();
    }

    [Theory]
    [InlineData(MaxBytes, """{"type":"pong"}""")]
    [InlineData(MaxBytes + 1, "1009: The message is longer than 1048576 bytes. Send a shorter one.")]
    public async Task MUST_count_the_bytes_of_a_message_exactly(int length, string answer)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync("""{"type":"ping"}""".PadRight(length));
        Assert.Equal(answer, await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_count_the_bytes_of_a_message_of_many_frames()
    {
        await using var host = await StreamHost.StartAsync(options => options.Limits.MaxBodyBytes = 1_000);
        using var client = await SocketClient.ConnectAsync(host);
        for (var frame = 0; frame < 101; frame++) await client.SendAsync(new byte[10], WebSocketMessageType.Text, endOfMessage: false);
        Assert.Equal("1009: The message is longer than 1000 bytes. Send a shorter one.", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Nesting_that_nobody_reads_is_ignored_and_nesting_in_variables_is_bounded()
    {
        var nest = new string('[', 100_000) + new string(']', 100_000);
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync($$$"""{"x":{{{nest}}},"type":"subscribe","id":"1","payload":{"query":"{ hello }","extensions":{"y":{{{nest}}} } } }""");
        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
        await client.ReceiveAsync();
        await client.SendAsync($$$"""{"type":"subscribe","id":"1","payload":{"query":"{ hello }","variables":{"v":{{{nest}}} } } }""");
        Assert.Equal("4400: A value nests deeper than 128 levels. Send a flatter one.", await client.ReceiveAsync());
    }
}
