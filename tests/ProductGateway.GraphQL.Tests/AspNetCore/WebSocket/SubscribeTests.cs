namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>GraphQL over WebSocket, "Subscribe", "Next", and "Complete" from the server.</summary>
public sealed class SubscribeTests(StreamFixture fixture) : IClassFixture<StreamFixture>
{
    private readonly StreamHost _host = fixture.Host;

    [Theory]
    [InlineData("{ hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("query { hello }", """{"data":{"hello":"world"}}""")]
    [InlineData("""mutation { say(word: "hei") }""", """{"data":{"say":"hei"}}""")]
    public async Task MUST_send_one_next_and_complete_for_a_query_or_a_mutation(string query, string result)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", query);
        Assert.Equal($$"""{"id":"a","type":"next","payload":{{result}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        await client.AssertLivesAsync();
    }

    [Fact]
    public async Task MUST_send_a_next_for_each_event_and_complete_when_the_source_completes()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "subscription { count }");
        var source = await _host.Behind.NextSourceAsync();
        for (var count = 1; count <= 3; count++)
        {
            source.Emit(count);
            Assert.Equal($"{{\"id\":\"a\",\"type\":\"next\",\"payload\":{{\"data\":{{\"count\":{count}}}}}}}", await client.ReceiveAsync());
        }

        source.Complete();
        Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        await source.Disposed;
    }

    [Fact]
    public async Task MUST_keep_operations_with_separate_ids_active_at_any_time_and_interleave_them()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "subscription { count }");
        var first = await _host.Behind.NextSourceAsync();
        await client.SubscribeAsync("b", "subscription { count }");
        var second = await _host.Behind.NextSourceAsync();
        await client.SubscribeAsync("c", "{ hello }");
        Assert.Equal("""{"id":"c","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"c","type":"complete"}""", await client.ReceiveAsync());
        second.Emit(2);
        Assert.Equal("""{"id":"b","type":"next","payload":{"data":{"count":2}}}""", await client.ReceiveAsync());
        first.Emit(1);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"count":1}}}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_take_operationName_variables_and_extensions_from_the_payload()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync("""
            {"payload":{"extensions":{"x":1},"variables":{"w":"hei"},"operationName":"B","query":"mutation A { slowly } mutation B($w: String!) { say(word: $w) }"},"type":"subscribe","id":"\u00e6"}
            """);
        Assert.Equal("""{"id":"æ","type":"next","payload":{"data":{"say":"hei"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"æ","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_take_null_for_any_member_of_the_payload_but_the_query()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync("""{"id":"a","type":"subscribe","payload":{"query":"{ hello }","operationName":null,"variables":null,"extensions":null}}""");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData("subscription { count }", "{ hello }")]
    [InlineData("{ wait }", "{ hello }")]
    [InlineData("mutation { slowly }", "subscription { count }")]
    [InlineData("{ wait }", "{ nonsense")]
    public async Task MUST_close_with_4409_when_the_id_is_active_regardless_of_the_operations_type(string first, string second)
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        await client.SubscribeAsync("same", first);
        if (first.StartsWith("subscription", StringComparison.Ordinal)) await host.Behind.NextSourceAsync();
        else await host.Behind.NextWaitingAsync();
        await client.SubscribeAsync("same", second);
        Assert.Equal("4409: Subscriber for same already exists", await client.ReceiveAsync());
        await host.Behind.AllDisposedAsync();
        Assert.Equal(0, host.Behind.Executed);
    }

    [Fact]
    public async Task An_id_of_many_bytes_is_cut_at_a_letter_to_fit_the_close_frame()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        var id = string.Concat(Enumerable.Repeat("😀", 100));
        await client.SubscribeAsync(id, "subscription { count }");
        await _host.Behind.NextSourceAsync();
        await client.SubscribeAsync(id, "{ hello }");
        Assert.Equal($"4409: Subscriber for {string.Concat(Enumerable.Repeat("😀", 22))}… already exists", await client.ReceiveAsync());
    }

    [Fact]
    public async Task MUST_let_an_id_be_used_again_as_soon_as_it_is_completed()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        for (var round = 0; round < 200; round++)
        {
            await client.SubscribeAsync("again", "{ hello }");
            Assert.Equal("""{"id":"again","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
            Assert.Equal("""{"id":"again","type":"complete"}""", await client.ReceiveAsync());
        }
    }

    [Fact]
    public async Task MUST_let_an_id_be_used_again_as_soon_as_an_error_has_ended_it()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        for (var round = 0; round < 200; round++)
        {
            await client.SubscribeAsync("again", "{ nonsense }");
            Assert.Equal("again GRAPHQL_VALIDATION_FAILED", await client.ReceiveErrorAsync());
        }
    }

    [Fact]
    public async Task A_source_that_always_has_an_event_does_not_keep_the_connection_from_reading()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SubscribeAsync("a", "subscription { endless }");
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"endless":0}}}""", await client.ReceiveAsync());
        await client.CompleteAsync("a");
        await client.SendAsync("""{"type":"ping"}""");
        while (await client.ReceiveAsync() is var message && message != """{"type":"pong"}""") Assert.StartsWith("""{"id":"a",""", message, StringComparison.Ordinal);
        await client.AssertLivesAsync();
    }
}
