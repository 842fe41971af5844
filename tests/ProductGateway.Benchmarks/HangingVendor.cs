using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;

namespace ProductGateway.Benchmarks;

/// <summary>
/// What the callers of two vendors notice when the third one hangs: the gateway with its defaults in a process of its own, the sandbox and the callers in
/// this one. Calls start on time whether or not those before them have been answered.
/// </summary>
internal static class HangingVendor
{
    private const int Rounds = 5;
    private const int PerSecond = 200;
    private const double MedianTarget = 1.1;
    private const double TailTarget = 2;

    // Longer than an attempt, so that the circuit opens while it lasts.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(12);

    private static readonly string[] Questions =
    [
        Question("MICROSOFT", "14039471039847257"), Question("SUPEROFFICE", "101"), Question("FINAGO", "1001"),
    ];

    private static readonly int Hanging = Array.FindIndex(Questions, question => question.Contains("FINAGO", StringComparison.Ordinal));

    /// <returns>1 when the others answer later than the targets allow, or not at all.</returns>
    public static async Task<int> RunAsync()
    {
        await using var sandbox = await SandboxServer.StartAsync(new SandboxOptions(), CancellationToken.None);
        var configuration = sandbox.GatewayConfiguration.Select(pair => $"--{pair.Key}={pair.Value}");
        await using var gateway = await Server.StartAsync([Role.Gateway, .. configuration]);
        using var http = new HttpClient { BaseAddress = new Uri(gateway.Address, "/graphql") };
        await WarmUpAsync(http, sandbox);
        var (well, ill) = (new List<Load>(), new List<Load>());
        Print("round", "p50 ms", "p99 ms", "calls", "errors");
        for (var round = 1; round <= Rounds; round++)
        {
            well.Add(Told($"{round} all well", await MeasureAsync(http)));
            sandbox.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, Times = int.MaxValue });
            ill.Add(Told($"{round} one hangs", await MeasureAsync(http)));
            sandbox.Faults.Clear();
            await UntilWellAsync(http);
        }

        return Judge(well, ill) ? 0 : 1;
    }

    // Both ways, or the rounds would measure how long the compiler takes over the paths of failures.
    private static async Task WarmUpAsync(HttpClient http, SandboxServer sandbox)
    {
        await MeasureAsync(http);
        sandbox.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, Times = int.MaxValue });
        await MeasureAsync(http);
        sandbox.Faults.Clear();
        await UntilWellAsync(http);
    }

    private static bool Judge(List<Load> well, List<Load> ill)
    {
        var median = Median(ill, load => load.P50) / Median(well, load => load.P50);
        var tail = Median(ill, load => load.P99) / Median(well, load => load.P99);
        var errors = well.Concat(ill).Sum(load => load.Errors);
        Print("ratio", Text(median), Text(tail), "", Text(errors, "0"));
        Print("target", $"< {Text(MedianTarget)}", $"< {Text(TailTarget)}", "", "0");
        return median < MedianTarget && tail < TailTarget && errors == 0;
    }

    /// <summary>Asks the three vendors in turn; what the one answers that may hang does not count.</summary>
    private static async Task<Load> MeasureAsync(HttpClient http)
    {
        var calls = new List<Task<Call>>();
        var begun = Stopwatch.GetTimestamp();
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (Stopwatch.GetElapsedTime(begun) < Round)
        {
            while (calls.Count < Stopwatch.GetElapsedTime(begun).TotalSeconds * PerSecond) calls.Add(AskAsync(http, calls.Count % Questions.Length));
            await beat.WaitForNextTickAsync();
        }

        var others = await Task.WhenAll(calls.Where((_, index) => index % Questions.Length != Hanging));
        var times = others.Select(call => call.Time.TotalMilliseconds).Order().ToList();
        return new Load(times[times.Count / 2], times[times.Count * 99 / 100], times.Count, others.Count(call => !call.IsAnswered));
    }

    private static async Task<Call> AskAsync(HttpClient http, int question)
    {
        var begun = Stopwatch.GetTimestamp();
        try
        {
            using var response = await http.PostAsJsonAsync("", new { query = Questions[question] });
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            return new Call(Stopwatch.GetElapsedTime(begun), !answer.TryGetProperty("errors", out _));
        }
        catch (HttpRequestException)
        {
            return new Call(Stopwatch.GetElapsedTime(begun), IsAnswered: false);
        }
    }

    /// <summary>Until the circuit has closed again, as the next round begins with all well.</summary>
    private static async Task UntilWellAsync(HttpClient http)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(0.5));
        while (!(await AskAsync(http, Hanging)).IsAnswered) await beat.WaitForNextTickAsync(minute.Token);
    }

    private static string Question(string vendor, string id) => $$"""{ productByVendorId(vendor: {{vendor}}, vendorId: "{{id}}") { ... on CatalogProduct { id name } } }""";

    private static Load Told(string round, Load load)
    {
        Print(round, Text(load.P50), Text(load.P99), Text(load.Calls, "0"), Text(load.Errors, "0"));
        return load;
    }

    private static double Median(List<Load> loads, Func<Load, double> value) => loads.Select(value).Order().ElementAt(loads.Count / 2);

    private static string Text(double value, string format = "0.00") => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Print(string round, string median, string tail, string calls, string errors)
        => Console.WriteLine($"{round,-16}{median,10}{tail,10}{calls,8}{errors,8}");

    private sealed record Call(TimeSpan Time, bool IsAnswered);

    /// <param name="P50">Milliseconds of the other vendors' calls.</param>
    /// <param name="P99">Milliseconds of the other vendors' calls.</param>
    /// <param name="Calls">Those calls.</param>
    /// <param name="Errors">Of them, those without a product.</param>
    private sealed record Load(double P50, double P99, int Calls, int Errors);
}
