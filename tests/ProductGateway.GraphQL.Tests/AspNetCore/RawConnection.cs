using System.Net.Sockets;
using System.Text;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>A TCP connection on which a test writes what no client would.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly TcpClient _tcp = new() { NoDelay = true };

    private static CancellationToken Token => TestDeadline.Token;

    public static async Task<RawConnection> OpenAsync(StreamHost host)
    {
        var connection = new RawConnection();
        await connection._tcp.ConnectAsync(host.Address.Host, host.Address.Port, Token);
        return connection;
    }

    /// <summary>Opens a WebSocket and the connection in it, and reads nothing after its handshake.</summary>
    public static async Task<RawConnection> UpgradeAsync(StreamHost host)
    {
        var connection = await OpenAsync(host);
        await connection.WriteAsync(Handshake(host));
        Assert.StartsWith("HTTP/1.1 101 ", await connection.ReadHeadAsync(), StringComparison.Ordinal);
        await connection.WriteAsync(Frame(0x81, "{\"type\":\"connection_init\"}"u8));
        return connection;
    }

    /// <summary>The upgrade request, with more headers before its end.</summary>
    public static string Handshake(StreamHost host, string headers = "")
        => $"GET /graphql HTTP/1.1\r\nHost: {host.Address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + $"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n{headers}\r\n";

    /// <summary>One frame of a client, masked with zeros.</summary>
    /// <param name="head">FIN, reserved bits and opcode.</param>
    /// <param name="payload">Shorter than 126 bytes.</param>
    public static byte[] Frame(byte head, ReadOnlySpan<byte> payload) => [head, (byte)(0x80 | payload.Length), 0, 0, 0, 0, .. payload];

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes) => await _tcp.GetStream().WriteAsync(bytes, Token);

    public Task WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    /// <summary>Writes again and again until the other side takes no more: true, or is gone: false.</summary>
    /// <param name="bytes">What to write.</param>
    /// <param name="isFull">Asked when a write does not end at once.</param>
    public async Task<bool> FloodAsync(byte[] bytes, Func<Task<bool>> isFull)
    {
        try
        {
            while (true)
            {
                var write = WriteAsync(bytes);
                while (!write.IsCompleted)
                {
                    if (await isFull()) return true;
                }

                await write;
            }
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The head of an answer, its empty line included.</summary>
    public async Task<string> ReadHeadAsync()
    {
        var head = new StringBuilder();
        var octet = new byte[1];
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await _tcp.GetStream().ReadAsync(octet, Token) == 1) head.Append((char)octet[0]);
        return head.ToString();
    }

    /// <summary>Waits for the next bytes, and forgets them.</summary>
    public async Task ReadAsync() => Assert.NotEqual(0, await _tcp.GetStream().ReadAsync(new byte[4096], Token));

    /// <summary>Reads until the other side closes or breaks the connection.</summary>
    public async Task<byte[]> ReadToEndAsync()
    {
        var all = new MemoryStream();
        var buffer = new byte[65_536];
        try
        {
            while (await _tcp.GetStream().ReadAsync(buffer, Token) is var count and > 0) all.Write(buffer, 0, count);
        }
        catch (IOException)
        {
            // A reset is an end too.
        }

        return all.ToArray();
    }

    public void Dispose() => _tcp.Dispose();
}
