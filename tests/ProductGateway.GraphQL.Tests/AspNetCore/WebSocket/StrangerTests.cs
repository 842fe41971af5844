using System.Buffers.Binary;
using System.Net.WebSockets;

namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>What one may send before the connection is acknowledged. Memory is the process's own, so that no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(StrangerTests), DisableParallelization = true)]
[Collection(nameof(StrangerTests))]
public sealed class StrangerTests
{
    private const int MaxBytes = 16_384;
    private const string Init = """{"type":"connection_init"}""";
    private const string Ack = """{"type":"connection_ack"}""";
    private const string TooBig = "1009: The message is longer than 16384 bytes, the most before connection_ack. Send a shorter connection_init first.";

    [Theory]
    [InlineData(MaxBytes, Ack)]
    [InlineData(MaxBytes + 1, TooBig)]
    public async Task A_message_before_the_acknowledgement_has_16384_bytes_at_most(int length, string answer)
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host);
        await client.SendAsync(Init.PadRight(length));
        Assert.Equal(answer, await client.ReceiveAsync());
    }

    [Fact]
    public async Task Whatever_its_type_and_its_frames_a_message_before_the_acknowledgement_is_counted_and_ended_at_its_first_byte_too_many()
    {
        await using var host = await StreamHost.StartAsync();
        using SocketClient ping = await SocketClient.OpenAsync(host), endless = await SocketClient.OpenAsync(host), whole = await SocketClient.OpenAsync(host);
        await ping.SendAsync("""{"type":"ping"}""".PadRight(MaxBytes + 1));
        for (var frame = 0; frame < 128; frame++) await endless.SendAsync(new byte[128], WebSocketMessageType.Text, endOfMessage: false);
        await endless.SendAsync("x"u8.ToArray(), WebSocketMessageType.Text, endOfMessage: false);
        await whole.SendAsync(System.Text.Encoding.UTF8.GetBytes(Init.PadRight(MaxBytes)), WebSocketMessageType.Text, endOfMessage: false);
        await whole.SendAsync([], WebSocketMessageType.Text);

        Assert.Equal((TooBig, TooBig, Ack), (await ping.ReceiveAsync(), await endless.ReceiveAsync(), await whole.ReceiveAsync()));
    }

    [Fact]
    public async Task Once_it_is_acknowledged_a_message_is_as_long_as_any_body()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.OpenAsync(host);
        await client.SendAsync(Init);
        Assert.Equal(Ack, await client.ReceiveAsync());
        await client.SendAsync("""{"type":"ping"}""".PadRight(1_048_576));
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task Where_bodies_are_shorter_than_that_so_is_a_message_before_the_acknowledgement()
    {
        await using var host = await StreamHost.StartAsync(options => options.Limits.MaxBodyBytes = 100);
        using var client = await SocketClient.OpenAsync(host);
        await client.SendAsync(Init.PadRight(101));
        Assert.Equal(TooBig.Replace("16384", "100", StringComparison.Ordinal), await client.ReceiveAsync());
    }

    [Fact]
    public async Task Two_hundred_strangers_who_send_a_megabyte_each_are_held_no_megabyte()
    {
        await using var host = await StreamHost.StartAsync();
        var message = LongFrameOfText(1_000_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var strangers = new List<RawConnection>();
        for (var count = 0; count < 200; count++)
        {
            var stranger = await RawConnection.OpenAsync(host);
            strangers.Add(stranger);
            await stranger.WriteAsync(RawConnection.Handshake(host));
            await stranger.ReadHeadAsync();
            await stranger.WriteAsync(message);

            // Control frames come between those of a message (RFC 6455 5.4): its answer says that everything before it was read.
            await stranger.WriteAsync(RawConnection.Frame(0x89, ""u8));
            await stranger.ReadAsync();
        }

        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / 200;
        Assert.InRange(each, -100_000, 100_000); // both ends of it; less when others' garbage goes meanwhile
        foreach (var stranger in strangers) stranger.Dispose();
    }

    /// <summary>The first frame of a message that does not end with it.</summary>
    private static byte[] LongFrameOfText(int length)
    {
        var frame = new byte[14 + length];
        (frame[0], frame[1]) = (0x01, 0xFF);
        BinaryPrimitives.WriteUInt64BigEndian(frame.AsSpan(2), (ulong)length);
        return frame;
    }
}
