using System.Collections.Concurrent;
using System.Diagnostics;
using ProductGateway.Server;

namespace ProductGateway.Tests.Operating;

/// <summary>The gateway as a process of its own, on a free port, that can be sent signals.</summary>
internal sealed class GatewayProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];

    private GatewayProgram(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>What it has written, both streams.</summary>
    public IReadOnlyCollection<string> Output => _output;

    /// <summary>Completes with its exit code; a process that does not end in a minute fails the test.</summary>
    public async Task<int> ExitCodeAsync()
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await _process.WaitForExitAsync(minute.Token);
        return _process.ExitCode;
    }

    /// <summary>With the environment of this process.</summary>
    /// <param name="args">Added to <c>--urls</c>.</param>
    public static Task<GatewayProgram> StartAsync(params IEnumerable<string> args) => StartAsync(new Dictionary<string, string>(), args);

    /// <summary>Waits until it says that it is ready.</summary>
    /// <param name="environment">Added to that of this process.</param>
    /// <param name="args">Added to <c>--urls</c>.</param>
    public static async Task<GatewayProgram> StartAsync(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> args)
    {
        // Where this process was started in the background, it is to ignore Ctrl+C, and its children inherit that.
        string[] program = ["--default-signal=INT", "dotnet", typeof(Gateway).Assembly.Location];
        var start = new ProcessStartInfo("env", [.. program, "--urls", "http://127.0.0.1:0", .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var started = new GatewayProgram(Process.Start(start)!);
        try
        {
            await started.ReadyAsync();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>What an orchestrator does.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{_process.Id}"]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private async Task ReadyAsync()
    {
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => address.TrySetException(new InvalidOperationException(string.Join('\n', _output)));
        _process.EnableRaisingEvents = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = await address.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        void Hear(string? line)
        {
            if (line is null) return;
            _output.Enqueue(line);
            if (line.StartsWith("  GraphQL", StringComparison.Ordinal)) address.TrySetResult(new Uri(line.Split(' ')[^1]));
        }
    }
}
