using System.Net.WebSockets;
using Socket = System.Net.WebSockets.WebSocket;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>What has come in.</summary>
internal enum Incoming
{
    /// <summary>A whole text message.</summary>
    Text,

    /// <summary>The beginning of a binary message.</summary>
    Binary,

    /// <summary>The beginning of a message that is longer than allowed.</summary>
    TooBig,

    /// <summary>The other side's close frame.</summary>
    Close,
}

/// <summary>Puts messages together from their frames. One reader; a socket on which nothing comes holds no buffer.</summary>
/// <remarks>RFC 6455 5.4 and 5.6. That a text is UTF-8 is checked by the socket itself, which closes with 1007 otherwise.</remarks>
internal sealed class IncomingMessages(Socket socket)
{
    private const int MinRead = 4096;

    // A longer frame is read in pieces, so that it can be seen that the other side still sends.
    private const int MaxRead = 65_536;

    private long _frames;

    /// <summary>Counts what comes, control frames not included.</summary>
    public long Frames => Volatile.Read(ref _frames);

    /// <summary>Waits for the next message.</summary>
    /// <param name="message">Receives the text; empty before.</param>
    /// <param name="maxBytes">What the message may have; its array has no more, but for what the pool rounds up.</param>
    /// <exception cref="WebSocketException">The other side is gone, or does not speak WebSocket.</exception>
    public async ValueTask<Incoming> ReadAsync(MessageBuffer message, int maxBytes)
    {
        var frame = await ReceiveAsync(Memory<byte>.Empty);
        while (true)
        {
            if (frame.MessageType == WebSocketMessageType.Close) return Incoming.Close;
            if (frame.MessageType == WebSocketMessageType.Binary) return Incoming.Binary;
            if (frame.Count > maxBytes - message.Written.Length) return Incoming.TooBig;
            message.Advance(frame.Count);
            if (frame.EndOfMessage) return Incoming.Text;
            frame = await ReceiveAsync(Room(message, maxBytes - message.Written.Length));
        }
    }

    /// <summary>Reads on until the other side's close frame, and keeps nothing.</summary>
    /// <exception cref="WebSocketException">As for <see cref="ReadAsync"/>.</exception>
    public async Task DrainAsync()
    {
        using var scratch = new MessageBuffer();
        while ((await ReceiveAsync(scratch.GetMemory(MinRead))).MessageType != WebSocketMessageType.Close)
        {
        }
    }

    // A message that has all it may have can still end with an empty frame: one byte more, read beside it, says that it does not.
    private static Memory<byte> Room(MessageBuffer message, int left)
    {
        if (left == 0) return new byte[1];
        var room = message.GetMemory(Math.Min(left, MinRead));
        return room[..Math.Min(left, room.Length)];
    }

    // Without a token: cancelling it would break the socket, and then nothing could be said any more.
    private async ValueTask<ValueWebSocketReceiveResult> ReceiveAsync(Memory<byte> buffer)
    {
        var frame = await socket.ReceiveAsync(buffer[..Math.Min(buffer.Length, MaxRead)], CancellationToken.None);
        Volatile.Write(ref _frames, _frames + 1);
        return frame;
    }
}
