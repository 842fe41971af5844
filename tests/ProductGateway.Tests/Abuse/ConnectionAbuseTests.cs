using System.Text;
using static ProductGateway.Tests.Abuse.DocumentAbuseTests;

namespace ProductGateway.Tests.Abuse;

/// <summary>Connections that no honest client makes: they cost a socket, never a thread, and the others are served.</summary>
public sealed class ConnectionAbuseTests(AbusedGateway gateway) : IClassFixture<AbusedGateway>
{
    private const string Json = """{"query":"{ __typename }"}""";
    private const string Typename = """{"data":{"__typename":"Query"}}""";

    [Fact]
    public async Task A_body_that_comes_byte_by_byte_is_answered_and_keeps_nobody_waiting()
    {
        using var slow = await gateway.ConnectAsync();
        await slow.SendAsync(RawConnection.Head($"Content-Length: {Json.Length}") + "\r\n");
        foreach (var character in Json)
        {
            await gateway.AssertServesAsync();
            await slow.SendAsync(character.ToString());
        }

        Assert.Equal((200, Typename), (await slow.ReadAnswerAsync())!.Whole);
    }

    [Fact]
    public async Task Three_hundred_bodies_that_stop_half_way_keep_nobody_waiting()
    {
        var halves = await ConnectAsync(300, RawConnection.Head("Content-Length: 1000000") + "\r\n{\"query\":\"");
        await gateway.AssertServesAsync();
        foreach (var half in halves) half.Abandon();
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("Content-Length: 1000")]
    [InlineData("Transfer-Encoding: chunked")]
    public async Task A_body_that_is_cut_off_ends_its_own_connection_and_no_other(string framing)
    {
        using var cut = await gateway.ConnectAsync();
        await cut.SendAsync(RawConnection.Head(framing) + (framing[0] == 'T' ? "\r\n100\r\n{\"query\"" : "\r\n{\"query\""));
        cut.FinishSending();

        Assert.Null(await cut.ReadAnswerAsync());
        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("ZZ\r\n{}\r\n")]
    [InlineData("-1\r\n{}\r\n")]
    [InlineData("FFFFFFFFFFFFFFFFFF\r\n{}\r\n")]
    [InlineData("2\r\n{}garbage")]
    public async Task A_chunk_that_is_none_is_a_bad_request(string chunk)
    {
        using var broken = await gateway.ConnectAsync();
        await broken.SendAsync(RawConnection.Head("Transfer-Encoding: chunked") + "\r\n" + chunk);

        Assert.Equal((400, "BAD_REQUEST"), (await broken.ReadAnswerAsync())!.Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_stream_without_end_is_cut_at_the_limit_though_no_header_tells_its_length()
    {
        using var endless = await gateway.ConnectAsync();
        await endless.SendAsync(RawConnection.Head("Transfer-Encoding: chunked") + "\r\n");
        for (var i = 0; i < 17; i++) await endless.SendAsync($"10000\r\n{new string(' ', 0x10000)}\r\n");

        Assert.Equal((413, "PAYLOAD_TOO_LARGE"), (await endless.ReadAnswerAsync())!.Refusal);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_flood_of_headers_is_refused()
    {
        using var many = await gateway.ConnectAsync();
        await many.SendAsync(RawConnection.Head([.. Enumerable.Range(0, 200).Select(i => $"X-{i}: 1")]) + "\r\n");
        Assert.Equal(431, (await many.ReadAnswerAsync())!.Status);

        using var big = await gateway.ConnectAsync();
        await big.SendAsync(RawConnection.Head($"X: {new string('x', 40_000)}") + "\r\n");
        Assert.Equal(431, (await big.ReadAnswerAsync())!.Status);

        using var endless = await gateway.ConnectAsync();
        await endless.SendAsync($"POST /{new string('x', 20_000)} HTTP/1.1\r\n");
        Assert.Equal(414, (await endless.ReadAnswerAsync())!.Status);
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task Two_hundred_requests_in_one_packet_are_answered_in_their_order()
    {
        using var pipeline = await gateway.ConnectAsync();
        await pipeline.SendAsync(Repeat(200, i => RawConnection.Post($$"""{"query":"{ a{{i}}: __typename }"}""")));

        for (var i = 0; i < 200; i++)
        {
            Assert.Equal((200, $$$"""{"data":{"a{{{i}}}":"Query"}}"""), (await pipeline.ReadAnswerAsync())!.Whole);
        }
    }

    [Fact]
    public async Task Five_hundred_idle_sockets_keep_nobody_waiting()
    {
        var silent = await ConnectAsync(250, "");
        var talking = await ConnectAsync(250, RawConnection.Head());
        await gateway.AssertServesAsync();
        foreach (var socket in silent.Concat(talking)) socket.Dispose();
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_hundred_answers_that_are_abandoned_half_way_leave_nothing_behind()
    {
        var query = RawConnection.Post("""{"query":"{ __schema { types { name description fields { name description } } } }"}""");
        var readers = await ConnectAsync(100, query);
        foreach (var reader in readers)
        {
            await reader.WaitForAnswerAsync();
            reader.Abandon();
        }

        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task A_thousand_requests_that_nobody_waits_for_leave_nothing_behind()
    {
        foreach (var leaver in await ConnectAsync(100, Repeat(10, _ => RawConnection.Post(Json)))) leaver.Abandon();
        await gateway.AssertServesAsync();
    }

    [Fact]
    public async Task Binary_garbage_is_no_HTTP()
    {
        var random = new Random(4);
        for (var i = 0; i < 50; i++)
        {
            using var garbage = await gateway.ConnectAsync();
            var bytes = new byte[1_000];
            random.NextBytes(bytes);
            await garbage.SendAsync((byte[])[.. bytes, .. "\r\n\r\n"u8]);
            Assert.Contains((await garbage.ReadAnswerAsync())?.Status, new int?[] { 400, null });
        }

        await gateway.AssertServesAsync();
    }

    [Theory]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("BREW")]
    public async Task A_method_that_is_not_served_is_told_so(string method)
    {
        using var odd = await gateway.ConnectAsync();
        await odd.SendAsync($"{method} {(method == "CONNECT" ? "localhost:80" : "/graphql")} HTTP/1.1\r\nHost: localhost\r\n\r\n");

        Assert.InRange((await odd.ReadAnswerAsync())!.Status, 400, 499);
        await gateway.AssertServesAsync();
    }

    private async Task<List<RawConnection>> ConnectAsync(int count, string greeting)
    {
        var connections = new List<RawConnection>(count);
        for (var i = 0; i < count; i++)
        {
            connections.Add(await gateway.ConnectAsync());
            await connections[i].SendAsync(Encoding.UTF8.GetBytes(greeting));
        }

        return connections;
    }
}
