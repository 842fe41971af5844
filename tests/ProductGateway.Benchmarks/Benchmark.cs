using System.Globalization;

namespace ProductGateway.Benchmarks;

/// <summary>Asks both contestants the same questions in turn and prints what each answer costs.</summary>
internal static class Benchmark
{
    private const int Rounds = 5;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    /// <param name="words">Cases whose name holds one of these; all without any.</param>
    /// <returns>1 when a ratio is beyond its target.</returns>
    public static async Task<int> RunAsync(string[] words)
    {
        await using var vendor = await Server.StartAsync(Role.Vendor);
        await using var ours = await Server.StartAsync(Role.Ours, vendor.Address.ToString());
        await using var handWritten = await Server.StartAsync(Role.HandWritten, vendor.Address.ToString());

        var cases = Case.All.Where(asked => words.Length == 0 || words.Any(word => asked.Name.Contains(word, StringComparison.Ordinal))).ToArray();
        await CompareAnswersAsync(cases, ours, handWritten);
        Print("case", "requests/s", "p50 ms", "p99 ms", "CPU µs", "ratio", "target");
        var isWithin = true;
        foreach (var asked in cases) isWithin &= await MeasureAsync(asked, ours, handWritten);
        return isWithin ? 0 : 1;
    }

    private static async Task CompareAnswersAsync(Case[] cases, Server ours, Server handWritten)
    {
        using var http = new HttpClient();
        foreach (var asked in cases)
        {
            var answer = await ours.AskAsync(http, asked.Ours);
            var expected = await handWritten.AskAsync(http, asked.HandWritten);
            if (answer != expected) throw new InvalidOperationException($"The answers to \"{asked.Name}\" differ:\n{answer}\n{expected}");
        }
    }

    /// <summary>Rounds take turns, so that what else the machine does falls on both.</summary>
    private static async Task<bool> MeasureAsync(Case asked, Server ours, Server handWritten)
    {
        await Wrk.RunAsync(ours.Address, asked.Ours, WarmUp);
        await Wrk.RunAsync(handWritten.Address, asked.HandWritten, WarmUp);
        var (mine, theirs) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add(await MeasureAsync(ours, asked.Ours));
            theirs.Add(await MeasureAsync(handWritten, asked.HandWritten));
        }

        var ratio = Median(mine, sample => sample.Processor) / Median(theirs, sample => sample.Processor);
        Print(asked.Name, mine, $"{ratio:0.00}", $"{asked.Target:0.0}{(ratio <= asked.Target ? "" : " missed")}");
        Print("  hand-written", theirs, "", "");
        return ratio <= asked.Target;
    }

    private static async Task<Measurement> MeasureAsync(Server server, Call call)
    {
        var before = server.ProcessorTime;
        var load = await Wrk.RunAsync(server.Address, call, Round);
        return new Measurement(load, (server.ProcessorTime - before).TotalMicroseconds / load.Requests);
    }

    private static double Median(List<Measurement> samples, Func<Measurement, double> value)
        => samples.Select(value).Order().ElementAt(samples.Count / 2);

    private static void Print(string name, List<Measurement> samples, string ratio, string target) => Print(
        name,
        Text(Median(samples, sample => sample.Load.PerSecond), "0"),
        Text(Median(samples, sample => sample.Load.P50.TotalMilliseconds), "0.00"),
        Text(Median(samples, sample => sample.Load.P99.TotalMilliseconds), "0.00"),
        Text(Median(samples, sample => sample.Processor), "0.0"),
        ratio,
        target);

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Print(string name, string perSecond, string p50, string p99, string processor, string ratio, string target)
        => Console.WriteLine($"{name,-36}{perSecond,12}{p50,9}{p99,9}{processor,9}{ratio,8}  {target}");

    /// <param name="Load">What the load generator saw.</param>
    /// <param name="Processor">Microseconds of the server's processor time a request.</param>
    private sealed record Measurement(Load Load, double Processor);
}
