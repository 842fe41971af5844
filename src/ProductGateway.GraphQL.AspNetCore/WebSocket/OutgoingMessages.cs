using System.Net.WebSockets;
using Socket = System.Net.WebSockets.WebSocket;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>
/// Sends one message after the other. There is no queue: who has something to say waits for its turn and holds its message meanwhile, so
/// behind a slow reader there is at most one result of each operation, and no source is asked for more.
/// </summary>
internal sealed class OutgoingMessages(Socket socket) : IDisposable
{
    // What goes out in one piece. Between two pieces it can be seen that the other side still reads.
    private const int FrameBytes = 65_536;

    private readonly SemaphoreSlim _turn = new(1);
    private bool _isClosed;
    private long _frames;

    /// <summary>Counts what has gone out.</summary>
    public long Frames => Volatile.Read(ref _frames);

    /// <summary>Whether nothing more is sent: the close frame has gone out, or nobody is there.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed);

    /// <summary>Whether somebody is sending just now.</summary>
    public bool IsBusy => _turn.CurrentCount == 0;

    /// <summary>Waits for its turn and sends. Never throws; after the close frame, or when nobody is there, nothing is sent.</summary>
    /// <param name="message">Written in its turn.</param>
    /// <param name="isWanted">Asked in its turn, for what may have become stale in waiting.</param>
    public async Task SendAsync(ServerMessage message, Func<bool>? isWanted = null)
    {
        await _turn.WaitAsync();
        try
        {
            if (_isClosed) return;
            using var buffer = new MessageBuffer();
            message.WriteTo(buffer);
            if (isWanted?.Invoke() == false) return;
            await SendAsync(buffer.Written);
        }
        catch (Exception exception) when (IsGone(exception))
        {
            _isClosed = true;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Sends the close frame, after which nothing follows. Never throws.</summary>
    public async Task CloseAsync(WebSocketCloseStatus code, string? reason)
    {
        await _turn.WaitAsync();
        try
        {
            if (!_isClosed) await socket.CloseOutputAsync(code, reason, CancellationToken.None);
        }
        catch (Exception exception) when (IsGone(exception))
        {
            // Whom should it be told?
        }
        finally
        {
            _isClosed = true;
            _turn.Release();
        }
    }

    /// <summary>The connection is about to be broken: a send that waits then ends as if all were well, and nothing follows it.</summary>
    public void Abandon() => Volatile.Write(ref _isClosed, true);

    /// <summary>After the last message.</summary>
    public void Dispose() => _turn.Dispose();

    private async ValueTask SendAsync(ReadOnlyMemory<byte> message)
    {
        for (var rest = message; !rest.IsEmpty;)
        {
            var piece = rest[..Math.Min(rest.Length, FrameBytes)];
            rest = rest[piece.Length..];
            await socket.SendAsync(piece, WebSocketMessageType.Text, endOfMessage: rest.IsEmpty, CancellationToken.None);
            Volatile.Write(ref _frames, _frames + 1);
        }
    }

    /// <summary>What a socket throws when the connection is broken or was given up.</summary>
    public static bool IsGone(Exception exception)
        => exception is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException;
}
