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
        PrintHead();
        var isWithin = true;
        foreach (var asked in cases)
            isWithin &= await MeasureAsync(new Contestant(asked.Name, ours, asked.Ours), new Contestant("  hand-written", handWritten, asked.HandWritten), asked.Target);
        return isWithin ? 0 : 1;
    }

    public static void PrintHead() => Print("case", "requests/s", "p50 ms", "p99 ms", "CPU µs", "ratio", "target");

    /// <summary>Rounds take turns, so that what else the machine does falls on both.</summary>
    /// <returns>Whether the first one's processor time a request is at most <paramref name="target"/> times the other's.</returns>
    public static async Task<bool> MeasureAsync(Contestant one, Contestant other, double target)
    {
        await Wrk.RunAsync(one.Server.Address, one.Call, WarmUp);
        await Wrk.RunAsync(other.Server.Address, other.Call, WarmUp);
        var (mine, theirs) = (new List<Measurement>(), new List<Measurement>());
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add(await MeasureAsync(one));
            theirs.Add(await MeasureAsync(other));
        }

        var ratio = Median(mine, sample => sample.Processor) / Median(theirs, sample => sample.Processor);
        Print(one.Name, mine, $"{ratio:0.00}", $"{target:0.0}{(ratio <= target ? "" : " missed")}");
        Print(other.Name, theirs, "", "");
        return ratio <= target;
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

    private static async Task<Measurement> MeasureAsync(Contestant contestant)
    {
        var before = contestant.Server.ProcessorTime;
        var load = await Wrk.RunAsync(contestant.Server.Address, contestant.Call, Round);
        return new Measurement(load, (contestant.Server.ProcessorTime - before).TotalMicroseconds / load.Requests);
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

/// <summary>One of two that are measured in turn.</summary>
/// <param name="Name">As the table prints it.</param>
/// <param name="Server">Who is asked.</param>
/// <param name="Call">What is asked.</param>
internal sealed record Contestant(string Name, Server Server, Call Call);
