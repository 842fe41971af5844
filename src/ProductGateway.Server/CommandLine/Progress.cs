using System.Globalization;

namespace ProductGateway.Server.CommandLine;

/// <summary>One line that says what is being waited for, after a second, to a person at a terminal.</summary>
internal sealed class Progress(TextWriter error, TimeProvider clock)
{
    private const string ToLineStart = "\r\e[2K";

    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    /// <summary>Waits for the work. Nothing is written to a file, a pipe or a terminal that knows no control sequences.</summary>
    public static Task<T> ShowAsync<T>(TextWriter error, string what, Task<T> work)
    {
        var isTerminal = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "" or "dumb");
        return isTerminal ? new Progress(error, TimeProvider.System).WaitAsync(what, work) : work;
    }

    /// <summary>Waits for the work, and leaves the line empty.</summary>
    public async Task<T> WaitAsync<T>(string what, Task<T> work)
    {
        var started = clock.GetTimestamp();
        using var timer = new PeriodicTimer(Tick, clock);
        var isWritten = false;
        while (true)
        {
            var tick = timer.WaitForNextTickAsync().AsTask();
            if (await Task.WhenAny(work, tick) == work) break;

            var seconds = clock.GetElapsedTime(started).TotalSeconds.ToString("N0", CultureInfo.InvariantCulture);
            await error.WriteAsync($"{ToLineStart}{what} … {seconds} s");
            isWritten = true;
        }

        if (isWritten) await error.WriteAsync(ToLineStart);
        return await work;
    }
}
