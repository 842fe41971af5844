namespace ProductGateway.Benchmarks;

/// <summary>
/// What each thing costs that an operator switches on: the whole gateway with it beside the same without, each in a process of its own. The question needs
/// no vendor, so that what is switched on weighs as much as it can.
/// </summary>
internal static class OperatingCost
{
    private static readonly Call Question = new("POST", "/graphql", """{"query":"{ vendors { vendor configured sandbox circuit } }"}""");

    /// <returns>1 when a ratio is beyond its target.</returns>
    public static async Task<int> RunAsync()
    {
        await using var neighbours = await Neighbours.StartAsync();
        string[] rate = ["--RateLimit:CostPerMinute", "1000000000"];
        string[] log = ["--Logging:LogLevel:ProductGateway.GraphQL.Operations", "Information"];
        string[] export = ["--OTEL_EXPORTER_OTLP_ENDPOINT", neighbours.Address, "--OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"];
        string[] token = ["--Authentication:Authority", neighbours.Address, "--Authentication:Audience", Neighbours.Audience];
        var withToken = Question with { Token = neighbours.Token };

        await using var bare = await StartAsync([]);
        var without = new Contestant("  without", bare, Question);
        Benchmark.PrintHead();
        var isWithin = await MeasureAsync("a rate limit", rate, Question, 1.2);
        isWithin &= await MeasureAsync("a line of the log for each operation", log, Question, 2.0);
        isWithin &= await MeasureAsync("traces and metrics", export, Question, 2.0);
        isWithin &= await MeasureAsync("a token, checked for each request", token, withToken, 3.0);
        isWithin &= await MeasureAsync("all of it", [.. rate, .. log, .. export, .. token], withToken, 5.0);
        return isWithin ? 0 : 1;

        async Task<bool> MeasureAsync(string name, string[] configuration, Call call, double target)
        {
            await using var server = await StartAsync(configuration);
            return await Benchmark.MeasureAsync(new Contestant(name, server, call), without, target);
        }
    }

    private static Task<Server> StartAsync(string[] configuration) => Server.StartAsync([Role.Gateway, .. configuration]);
}
