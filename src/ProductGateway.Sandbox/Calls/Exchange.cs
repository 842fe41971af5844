using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Sandbox.Calls;

/// <summary>One request and its answer as a script: a fault is nothing but another order of these steps.</summary>
internal sealed class Exchange(
    HttpContext http, IVendorSystem system, string path, Journal journal, Fault? fault, TimeProvider time, CancellationToken stopping)
{
    private byte[]? _body;
    private bool _tokensExpired;
    private VendorAnswer? _given;

    /// <summary>What happens when nothing goes wrong.</summary>
    public async Task PlayAsync() => await SendAsync(await ApplyAsync());

    /// <summary>From now on the vendor knows none of the tokens it has issued.</summary>
    public void ExpireTokens() => _tokensExpired = true;

    public async Task ReadBodyAsync()
    {
        using var buffer = new MemoryStream();
        await http.Request.Body.CopyToAsync(buffer, http.RequestAborted);
        _body = buffer.ToArray();
    }

    /// <summary>Reads the body and lets the vendor do what the call asks for. Nothing is sent yet.</summary>
    public async Task<VendorAnswer> ApplyAsync()
    {
        await ReadBodyAsync();
        var request = http.Request;
        var call = new VendorCall(request.Method, path, request.Query, request.Headers, _body!)
        {
            Origin = $"{request.Scheme}://{request.Host}{system.Root}",
            TokensExpired = _tokensExpired,
        };
        return _given = system.Answer(call);
    }

    /// <summary>How the vendor says 429, with the seconds to wait in its message.</summary>
    public VendorAnswer Throttled(int seconds) => system.Throttled(seconds);

    public async Task SendAsync(VendorAnswer answer)
    {
        Begin(answer);
        if (CarriesBody(answer))
            await http.Response.Body.WriteAsync(answer.Body, http.RequestAborted);
    }

    /// <summary>Announces the whole answer, sends its first bytes and closes the connection.</summary>
    public async Task SendPartAsync(VendorAnswer answer, int bytes)
    {
        Begin(answer);
        var sent = Math.Clamp(bytes, 0, Math.Max(0, answer.Body.Length - 1));
        await http.Response.Body.WriteAsync(answer.Body.AsMemory(0, sent), http.RequestAborted);
        // Kestrel sees that fewer bytes than announced were written, flushes them and closes the connection.
    }

    /// <summary>Sends the answer one byte at a time.</summary>
    public async Task DripAsync(VendorAnswer answer, TimeSpan interval)
    {
        Begin(answer);
        await http.Response.StartAsync(http.RequestAborted);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        for (var i = 0; i < answer.Body.Length; i++)
        {
            await Task.Delay(interval, time, either.Token);
            await http.Response.Body.WriteAsync(answer.Body.AsMemory(i, 1), either.Token);
            await http.Response.Body.FlushAsync(either.Token);
        }
    }

    /// <summary>Ends the connection without an answer: <paramref name="reset"/> by RST, otherwise by FIN.</summary>
    public async Task CloseAsync(bool reset)
    {
        Record(null);
        var socket = http.Features.Get<IConnectionSocketFeature>()!.Socket;
        if (reset)
        {
            socket.LingerState = new LingerOption(true, 0);
        }
        else
        {
            socket.Shutdown(SocketShutdown.Send);
            await UntilCallerLeavesAsync();
        }

        http.Abort();
    }

    /// <summary>Gives no answer and keeps the connection until the caller closes it or the sandbox stops.</summary>
    public async Task HangAsync()
    {
        Record(null);
        await UntilCallerLeavesAsync();
        http.Abort();
    }

    private async Task UntilCallerLeavesAsync()
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, stopping);
        await Task.Delay(Timeout.Infinite, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Begin(VendorAnswer answer)
    {
        Record(answer);
        var response = http.Response;
        response.StatusCode = answer.Status;
        response.ContentType = answer.ContentType;
        foreach (var (name, value) in answer.Headers)
            response.Headers.Append(name, value);
        if (CarriesBody(answer))
            response.ContentLength = answer.Body.Length;
    }

    private static bool CarriesBody(VendorAnswer answer) =>
        answer.Status is not (StatusCodes.Status204NoContent or StatusCodes.Status304NotModified);

    private void Record(VendorAnswer? sent) => journal.Write(
        http.Request, system.Vendor, system.KindOf(http.Request.Method, path), _body, _given, sent, fault?.Kind);
}
