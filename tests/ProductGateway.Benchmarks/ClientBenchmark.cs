using System.Diagnostics;
using System.Globalization;
using ProductGateway.Benchmarks.Operations;

namespace ProductGateway.Benchmarks;

/// <summary>
/// What a call costs in the generated client, beside the same call by hand: both in this process, against one server in a process of its own, one
/// call at a time. Everything that the process does is counted, the kernel's work and the garbage collector's included.
/// </summary>
internal static class ClientBenchmark
{
    private const int Rounds = 9;
    private const double Target = 1.3;

    private static readonly TimeSpan Round = TimeSpan.FromSeconds(0.7);

    /// <returns>1 when the generated client allocates beyond its target.</returns>
    public static async Task<int> RunAsync()
    {
        await using var server = await Server.StartAsync(Role.Ours, "http://127.0.0.1:9");
        using var http = new HttpClient { BaseAddress = new Uri(server.Address, "/graphql") };
        var (client, byHand) = (new BenchmarkClient(http), new ClientByHand(http));
        Print("case", "calls", "µs", "CPU µs", "bytes", "time", "CPU", "bytes", "target");
        var isWithin = true;
        foreach (var items in (int[])[1, 100])
        {
            isWithin &= await CompareAsync(
                items,
                async () => (await client.GetProducts.ExecuteAsync(items)).EnsureNoErrors().Products.Count,
                () => byHand.CountAsync(items));
        }

        await LongAnswerBenchmark.RunAsync();
        return isWithin ? 0 : 1;
    }

    /// <summary>Rounds take turns, so that what else the machine does falls on both.</summary>
    private static async Task<bool> CompareAsync(int items, Func<Task<int>> generated, Func<Task<int>> byHand)
    {
        if (await generated() != items || await byHand() != items) throw new InvalidOperationException($"The server gave another number of products than {items}.");
        var (mine, theirs) = (new List<Cost>(), new List<Cost>());
        for (var round = 0; round < Rounds; round++)
        {
            mine.Add(await MeasureAsync(generated));
            theirs.Add(await MeasureAsync(byHand));
        }

        // In the first rounds the compiler is still at work.
        var (own, hand) = (Median(mine[2..]), Median(theirs[2..]));
        var isWithin = own.Bytes / hand.Bytes <= Target;
        Print(
            items == 1 ? "1 product, generated client" : $"{items} products, generated client", Text(own.Calls, "0"), Text(own.Time, "0.0"), Text(own.Processor, "0.0"), Text(own.Bytes, "0"),
            Text(own.Time / hand.Time, "0.00"), Text(own.Processor / hand.Processor, "0.00"), Text(own.Bytes / hand.Bytes, "0.00"), Text(Target, "0.0") + (isWithin ? "" : " missed"));
        Print("  by hand", Text(hand.Calls, "0"), Text(hand.Time, "0.0"), Text(hand.Processor, "0.0"), Text(hand.Bytes, "0"), "", "", "", "");
        return isWithin;
    }

    private static async Task<Cost> MeasureAsync(Func<Task<int>> call)
    {
        var calls = 0;
        var (bytes, processor, begun) = (GC.GetTotalAllocatedBytes(precise: true), Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        for (; Stopwatch.GetElapsedTime(begun) < Round; calls++) await call();
        return new Cost(
            calls,
            Stopwatch.GetElapsedTime(begun).TotalMicroseconds / calls,
            (Environment.CpuUsage.TotalTime - processor).TotalMicroseconds / calls,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (double)calls);
    }

    private static Cost Median(List<Cost> costs)
    {
        double Of(Func<Cost, double> value) => costs.Select(value).Order().ElementAt(costs.Count / 2);
        return new Cost(costs.Sum(static cost => cost.Calls), Of(static cost => cost.Time), Of(static cost => cost.Processor), Of(static cost => cost.Bytes));
    }

    private static string Text(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    private static void Print(string name, string calls, string time, string processor, string bytes, string times, string processors, string allocations, string target)
        => Console.WriteLine($"{name,-32}{calls,8}{time,10}{processor,10}{bytes,10}{times,8}{processors,8}{allocations,8}  {target}");

    /// <param name="Calls">How many were measured.</param>
    /// <param name="Time">Microseconds from call to answer.</param>
    /// <param name="Processor">Microseconds of this process on all cores.</param>
    /// <param name="Bytes">Allocated on the heap.</param>
    private sealed record Cost(int Calls, double Time, double Processor, double Bytes);
}
