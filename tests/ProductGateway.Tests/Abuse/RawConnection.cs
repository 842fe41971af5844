using System.Globalization;
using System.Net.Sockets;
using System.Text;
using ProductGateway.Server;

namespace ProductGateway.Tests.Abuse;

/// <summary>One TCP connection, byte by byte.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly List<byte> _received = [];
    private readonly byte[] _buffer = new byte[16_384];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<RawConnection> OpenAsync(Uri address)
    {
        var connection = new RawConnection();
        await connection._socket.ConnectAsync(address.Host, address.Port, Stop);
        return connection;
    }

    /// <summary>The head of a POST, without its last empty line.</summary>
    public static string Head(params string[] headers)
    {
        string[] lines = [$"POST {Gateway.Path} HTTP/1.1", "Host: localhost", "Content-Type: application/json", .. headers];
        return string.Concat(lines.Select(line => $"{line}\r\n"));
    }

    /// <summary>A whole POST.</summary>
    public static string Post(string json) => $"{Head($"Content-Length: {Encoding.UTF8.GetByteCount(json)}")}\r\n{json}";

    public Task SendAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await _socket.SendAsync(bytes, Stop)..];
    }

    /// <summary>Says that nothing more will come.</summary>
    public void FinishSending() => _socket.Shutdown(SocketShutdown.Send);

    /// <summary>Leaves at once, with a reset: what is on its way is thrown away.</summary>
    public void Abandon()
    {
        _socket.LingerState = new LingerOption(true, 0);
        _socket.Dispose();
    }

    /// <summary>Waits for the first bytes of an answer.</summary>
    public async Task WaitForAnswerAsync() => Assert.True(await ReceiveAsync(), "The connection was closed without an answer.");

    /// <summary>The next answer; null when the connection ends before it.</summary>
    public async Task<AbuseReply?> ReadAnswerAsync()
    {
        int end;
        while ((end = Text.IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
        {
            if (!await ReceiveAsync()) return null;
        }

        var head = Text[..end].Split("\r\n");
        var status = int.Parse(head[0].Split(' ')[1], CultureInfo.InvariantCulture);
        var lengthLine = head.Single(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var length = int.Parse(lengthLine.Split(':')[1], CultureInfo.InvariantCulture);
        while (_received.Count < end + 4 + length)
        {
            if (!await ReceiveAsync()) return null;
        }

        var body = Encoding.UTF8.GetString([.. _received.Skip(end + 4).Take(length)]);
        _received.RemoveRange(0, end + 4 + length);
        return new AbuseReply(status, body);
    }

    public void Dispose() => _socket.Dispose();

    private string Text => Encoding.Latin1.GetString([.. _received]);

    private async Task<bool> ReceiveAsync()
    {
        try
        {
            var count = await _socket.ReceiveAsync(_buffer, Stop);
            _received.AddRange(_buffer.AsSpan(0, count));
            return count > 0;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
