using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace ProductGateway.Benchmarks;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>What the process has computed so far, on all cores, the kernel's work for it included.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static async Task<Server> StartAsync(params string[] role)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, role) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, said) => Repeat(said.Data);
        process.BeginErrorReadLine();
        var address = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The server \"{role[0]}\" ended before it listened: read its output above.");

        // What else it prints is read and dropped, or it would wait for a reader.
        _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
        return new Server(process, new Uri(address));
    }

    /// <summary>Asks once and gives the body of the answer.</summary>
    public async Task<string> AskAsync(HttpClient http, Call call)
    {
        using var request = new HttpRequestMessage(new HttpMethod(call.Method), new Uri(Address, call.Path));
        if (call.Body is not null) request.Content = new StringContent(call.Body, Encoding.UTF8, "application/json");
        if (call.Token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", call.Token);
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? body : throw new InvalidOperationException($"{call.Path} answered {(int)response.StatusCode}: {body}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    // A load that no gateway has in operation leaves more lines than a console takes: of that it need not tell.
    private static void Repeat(string? line)
    {
        if (line is not null && !line.Contains("message(s) dropped", StringComparison.Ordinal)) Console.Error.WriteLine(line);
    }
}
