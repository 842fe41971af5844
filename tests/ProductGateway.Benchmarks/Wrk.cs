using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductGateway.Benchmarks;

/// <summary>One run of the load generator.</summary>
/// <param name="Requests">Answered within the run.</param>
/// <param name="PerSecond">Answered a second.</param>
/// <param name="P50">Median latency.</param>
/// <param name="P99">99th percentile of latency.</param>
internal sealed record Load(long Requests, double PerSecond, TimeSpan P50, TimeSpan P99);

/// <summary>Drives a server with <see href="https://github.com/wg/wrk">wrk</see> over 32 connections.</summary>
internal static partial class Wrk
{
    private const string Connections = "32";

    /// <exception cref="InvalidOperationException">wrk is not installed, or a request failed.</exception>
    public static async Task<Load> RunAsync(Uri server, Call call, TimeSpan duration)
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, Script(call));
            var seconds = duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return Read(await RunAsync("-t1", $"-c{Connections}", $"-d{seconds}s", "--latency", "-s", script, new Uri(server, call.Path).ToString()));
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<string> RunAsync(params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("wrk", arguments) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return output;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("wrk is not installed. On Debian: apt-get install wrk", exception);
        }
    }

    private static string Script(Call call) => call.Body is null
        ? """
          wrk.headers["Accept"] = "application/json"
          """
        : $"""
           wrk.method = "{call.Method}"
           wrk.headers["Accept"] = "application/json"
           wrk.headers["Content-Type"] = "application/json"
           {(call.Token is null ? "" : $"wrk.headers[\"Authorization\"] = \"Bearer {call.Token}\"")}
           wrk.body = [==[{call.Body}]==]
           """;

    private static Load Read(string output)
    {
        if (Failure().Match(output) is { Success: true } failure) throw new InvalidOperationException($"Requests failed. {failure.Value}\n{output}");
        return new Load(
            long.Parse(Find(Requests(), output), CultureInfo.InvariantCulture),
            double.Parse(Find(PerSecond(), output), CultureInfo.InvariantCulture),
            Duration(Find(P50(), output)),
            Duration(Find(P99(), output)));
    }

    private static string Find(Regex pattern, string output) => pattern.Match(output) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException($"wrk printed no {pattern}:\n{output}");

    /// <summary>Such as <c>870.00us</c>, <c>1.53ms</c>, <c>1.02s</c>.</summary>
    private static TimeSpan Duration(string text)
    {
        var number = double.Parse(text.TrimEnd('s', 'm', 'u'), CultureInfo.InvariantCulture);
        if (text.EndsWith("us", StringComparison.Ordinal)) return TimeSpan.FromMicroseconds(number);
        return text.EndsWith("ms", StringComparison.Ordinal) ? TimeSpan.FromMilliseconds(number) : TimeSpan.FromSeconds(number);
    }

    [GeneratedRegex(@"(Socket errors|Non-2xx or 3xx responses): .*")]
    private static partial Regex Failure();

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond();

    [GeneratedRegex(@"^\s+50%\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex P50();

    [GeneratedRegex(@"^\s+99%\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex P99();
}
