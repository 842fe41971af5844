using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using ProductGateway.Connectors.Resilience;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Tests.Connectors.Facts;

namespace ProductGateway.Tests.Connectors;

/// <summary>
/// A TCP listener that does to each connection what a test says, and counts the requests it has read: the truth about what was sent.
/// SuperOffice's connector speaks to it, since that one needs no token endpoint. Its clock stands still, so reads are repeated only when asked for.
/// </summary>
internal sealed class ScriptedVendor : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Call, Task> _script;
    private readonly Task _accepting;
    private int _requests;

    /// <param name="script">What happens to a connection.</param>
    /// <param name="configure">Changes the defaults of the resilience, from which only the repetition of reads is taken away.</param>
    /// <param name="random">For the waits between attempts.</param>
    /// <param name="meters">Measures the connector.</param>
    public ScriptedVendor(
        Func<Call, Task> script, Action<ResilienceOptions>? configure = null, Random? random = null, IMeterFactory? meters = null)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
        var options = new SuperOfficeOptions { BaseAddress = Address, Authentication = "Bearer", AccessToken = "8A:Cust12345.canary" };
        options.Resilience.Retry.MaxRetryAttempts = 0;
        configure?.Invoke(options.Resilience);
        Connector = new SuperOfficeConnector(options, DocumentedRequests.Of(options), Clock, random, meters);
    }

    public ManualClock Clock { get; } = new();

    public SuperOfficeConnector Connector { get; }

    /// <summary>Whole requests read, on all connections.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/Cust12345/api/v1";

    public TaskCompletionSource RequestRead { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static ScriptedVendor Answering(string answer) => new(async call =>
    {
        await call.ReadRequestAsync();
        await call.SendAsync(answer);
    });

    /// <summary>One answer a request, in this order; the last one again and again.</summary>
    public static Func<Call, Task> InTurn(params string[] answers)
    {
        var next = -1;
        return async call =>
        {
            await call.ReadRequestAsync();
            await call.SendAsync(answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
        };
    }

    public static string Http(string status, string body, string headers = "Content-Type: application/json; charset=utf-8") =>
        $"HTTP/1.1 {status}\r\n{headers}\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    /// <summary>From now on connections are refused.</summary>
    public async Task StopListeningAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
    }

    public async ValueTask DisposeAsync()
    {
        await StopListeningAsync();
        Connector.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                connections.Add(ServeAsync(socket));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                await _script(new Call(this, socket));
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                // The caller left, or the test is over.
            }
        }
    }

    /// <summary>One connection.</summary>
    internal sealed class Call(ScriptedVendor vendor, Socket socket)
    {
        /// <returns>Head and body as text.</returns>
        public async Task<string> ReadRequestAsync()
        {
            var text = "";
            var chunk = new byte[8192];
            while (!IsWhole(text) && await socket.ReceiveAsync(chunk, vendor._stop.Token) is > 0 and var read)
                text += Encoding.Latin1.GetString(chunk, 0, read);

            Interlocked.Increment(ref vendor._requests);
            vendor.RequestRead.TrySetResult();
            return text;
        }

        public async Task SendAsync(string text) => await SendAsync(Encoding.UTF8.GetBytes(text));

        public async Task SendAsync(byte[] bytes) => await socket.SendAsync(bytes, vendor._stop.Token);

        public Task HangAsync() => Task.Delay(Timeout.Infinite, vendor._stop.Token);

        public Task ResetAsync()
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
            return Task.CompletedTask;
        }

        private static bool IsWhole(string text)
        {
            var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (end < 0)
                return false;

            var length = text[..end].Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            return length is null || text.Length - end - 4 >= int.Parse(length["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
