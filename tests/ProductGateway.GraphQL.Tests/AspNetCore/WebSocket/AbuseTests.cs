using System.Net.WebSockets;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>What a hostile client can do with a socket: it harms nobody but itself, and nothing stays behind.</summary>
public sealed class AbuseTests : IAsyncLifetime
{
    private const string Ping = """{"type":"ping"}""";
    private const string Pong = """{"type":"pong"}""";

    private StreamHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await StreamHost.StartAsync();

    /// <summary>After every abuse: the process serves on, no source is open, and once the clients are given up no timer is left.</summary>
    public async ValueTask DisposeAsync()
    {
        await _host.AssertServesAsync();
        while (_host.Clock.Pending > 0)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(12));
            await _host.AssertServesAsync();
        }

        await _host.Behind.AllDisposedAsync();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Binary_garbage_instead_of_frames_breaks_its_own_connection_only()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            using var connection = await RawConnection.UpgradeAsync(_host);
            var garbage = new byte[512];
            new Random(seed).NextBytes(garbage);
            await connection.WriteAsync(garbage);
        }
    }

    [Theory]
    [InlineData(0xC1)]
    [InlineData(0x83)]
    [InlineData(0x8B)]
    [InlineData(0x09)]
    [InlineData(0x80)]
    public async Task MUST_close_with_1002_when_a_frame_is_one_that_RFC_6455_forbids(int head)
    {
        using var connection = await RawConnection.UpgradeAsync(_host);
        await connection.WriteAsync(RawConnection.Frame((byte)head, "x"u8));
        Assert.EndsWith("8802" + "03EA", Convert.ToHexString(await connection.ReadToEndAsync()), StringComparison.Ordinal); // 1002
    }

    [Fact]
    public async Task Text_garbage_closes_with_4400()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            using var client = await SocketClient.ConnectAsync(_host);
            var garbage = new byte[256];
            new Random(seed).NextBytes(garbage);
            await client.SendAsync(Convert.ToBase64String(garbage));
            Assert.StartsWith("4400: ", await client.ReceiveAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(WebSocketMessageType.Text, "1009: The message is longer than 1048576 bytes. Send a shorter one.")]
    [InlineData(WebSocketMessageType.Binary, "4400: The message is binary. Send text.")]
    public async Task A_frame_of_four_megabytes_is_refused_and_not_kept(WebSocketMessageType type, string close)
    {
        using var client = await SocketClient.ConnectAsync(_host);
        await client.SendAsync(new byte[4 * 1_048_576], type);
        Assert.Equal(close, await client.ReceiveAsync());
    }

    [Fact]
    public async Task One_socket_more_than_the_server_may_have_is_answered_503_and_told_to_come_back()
    {
        await using var host = await StreamHost.StartAsync(maxSockets: 1);
        using var first = await SocketClient.ConnectAsync(host);
        using var second = await RawConnection.OpenAsync(host);
        await second.WriteAsync(RawConnection.Handshake(host));
        var head = await second.ReadHeadAsync();
        Assert.StartsWith("HTTP/1.1 503 ", head, StringComparison.Ordinal);
        Assert.Contains("\r\nRetry-After: 1\r\n", head, StringComparison.Ordinal);
        await first.AssertLivesAsync();
    }

    [Fact]
    public async Task A_thousand_subscribes_on_one_socket_are_a_hundred_operations_and_nine_hundred_errors()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        var reading = ReadRefusalsAsync(client);
        for (var id = 0; id < 1_000; id++) await client.SubscribeAsync($"{id}", "subscription { count }");
        await reading;
        await client.AssertLivesAsync();
        for (var count = 0; count < 100; count++) await _host.Behind.NextSourceAsync();
        Assert.Equal(100, _host.Behind.Sources.Count);
    }

    [Fact]
    public async Task A_flood_of_subscribe_and_complete_leaves_nothing_running()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        for (var round = 0; round < 2_000; round++)
        {
            await client.SubscribeAsync("a", "subscription { count }");
            await client.CompleteAsync("a");
        }

        await client.SendAsync(Ping);
        while (await client.ReceiveErrorAsync() is var message && message != Pong) Assert.Equal("a OPERATION_LIMIT_EXCEEDED", message);
        await _host.Behind.AllDisposedAsync();
    }

    [Fact]
    public async Task A_flood_of_slow_mutations_each_completed_at_once_runs_no_more_than_a_hundred()
    {
        using var client = await SocketClient.ConnectAsync(_host);
        for (var round = 0; round < 500; round++)
        {
            await client.SubscribeAsync("a", "mutation { slowly }");
            await client.CompleteAsync("a");
        }

        await client.SendAsync(Ping);
        while (await client.ReceiveErrorAsync() is var message && message != Pong) Assert.Equal("a OPERATION_LIMIT_EXCEEDED", message);
        Assert.InRange(_host.Behind.WaitingCount, 0, 100);
        while (_host.Behind.WaitingCount > 0) (await _host.Behind.NextWaitingAsync()).SetResult("done");
    }

    [Fact]
    public async Task A_flood_of_pings_whose_sender_never_reads_is_not_read_any_more_and_given_up()
    {
        using var connection = await RawConnection.UpgradeAsync(_host);
        var pings = Enumerable.Repeat(RawConnection.Frame(0x81, Encoding.UTF8.GetBytes(Ping)), 1_000).SelectMany(frame => frame).ToArray();
        Assert.True(await connection.FloodAsync(pings, IsFullAsync()));
    }

    [Fact]
    public async Task A_subscriber_that_never_reads_holds_its_source_back_and_is_given_up()
    {
        using var connection = await RawConnection.UpgradeAsync(_host);
        await connection.WriteAsync(RawConnection.Frame(0x81, """{"id":"a","type":"subscribe","payload":{"query":"subscription{long(length:1000000)}"}}"""u8));
        var source = await _host.Behind.NextSourceAsync();
        for (var count = 0; count < 500; count++) source.Emit(count);
        for (var round = 0; round < 300; round++) await _host.AssertServesAsync();
        Assert.InRange(source.Pulls, 1, 100);

        while (!source.Disposed.IsCompleted)
        {
            _host.Clock.Advance(TimeSpan.FromSeconds(12));
            await _host.AssertServesAsync();
        }

        Assert.InRange(source.Pulls, 1, 100);
    }

    [Fact]
    public async Task A_socket_abandoned_in_the_middle_of_a_frame_leaves_nothing()
    {
        using (var connection = await RawConnection.UpgradeAsync(_host))
        {
            await connection.WriteAsync(RawConnection.Frame(0x81, """{"id":"a","type":"subscribe","payload":{"query":"subscription{count}"}}"""u8));
            await _host.Behind.NextSourceAsync();
            await connection.WriteAsync(RawConnection.Frame(0x81, "{\"type\":\"ping\"}"u8).AsMemory(0, 9));
        }

        await _host.Behind.AllDisposedAsync();
    }

    [Fact]
    public async Task A_flood_of_headers_on_the_upgrade_is_answered_431()
    {
        using var connection = await RawConnection.OpenAsync(_host);
        var headers = string.Concat(Enumerable.Range(0, 300).Select(number => $"X-{number}: {number}\r\n"));
        await connection.WriteAsync(RawConnection.Handshake(_host, headers));
        Assert.StartsWith("HTTP/1.1 431 ", await connection.ReadHeadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_subprotocols_are_one_offer_too_many_or_none()
    {
        var offers = string.Join(", ", Enumerable.Range(0, 1_000).Select(number => $"p{number}"));
        using var connection = await RawConnection.OpenAsync(_host);
        await connection.WriteAsync(RawConnection.Handshake(_host, $"Sec-WebSocket-Protocol: {offers}\r\n"));
        Assert.StartsWith("HTTP/1.1 101 ", await connection.ReadHeadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Random_messages_of_the_protocol_in_any_order_never_break_the_server()
    {
        string[] messages =
        [
            """{"type":"connection_init"}""", Ping, Pong, """{"type":"complete","id":"a"}""", """{"type":"complete","id":"b"}""",
            """{"type":"subscribe","id":"a","payload":{"query":"{ hello }"}}""", """{"type":"subscribe","id":"b","payload":{"query":"subscription { count }"}}""",
            """{"type":"subscribe","id":"c","payload":{"query":"{ nonsense }"}}""", """{"type":"subscribe","id":"a","payload":{}}""", "{}",
        ];
        for (var seed = 0; seed < 100; seed++)
        {
            var random = new Random(seed);
            using var client = await SocketClient.OpenAsync(_host);
            if (seed % 10 != 0) await client.SendAsync(messages[0]);
            for (var count = 0; count < 30; count++) await client.TrySendAsync(messages[random.Next(1, random.Next(2, messages.Length + 1))]);
            if (random.Next(2) == 0) client.Abort();
        }
    }

    private static async Task ReadRefusalsAsync(SocketClient client)
    {
        for (var count = 0; count < 900; count++) Assert.EndsWith(" OPERATION_LIMIT_EXCEEDED", await client.ReceiveErrorAsync(), StringComparison.Ordinal);
    }

    /// <summary>Full when a write has made no headway in many requests of others.</summary>
    private Func<Task<bool>> IsFullAsync()
    {
        var rounds = 0;
        return async () =>
        {
            await _host.AssertServesAsync();
            return ++rounds > 200;
        };
    }
}
