using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductGateway.Tests.Connectors;
using ProductGateway.Tests.Hosting;
using ProductGateway.Tests.Stories;

namespace ProductGateway.Tests.Operating;

/// <summary>What the log says of operations, and how it is written.</summary>
public sealed partial class LogTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_operation_is_one_line_with_its_cost_and_the_hash_of_its_document()
    {
        await using var gateway = await StartedGateway.StartAsync(Told);
        using var log = new OperationLog(gateway);

        await gateway.AskAsync("query Two { a: productByVendorId(vendor: FINAGO, vendorId: \"1001\") { __typename } b: productByVendorId(vendor: FINAGO, vendorId: \"1002\") { __typename } }");
        await gateway.AskAsync("""mutation { createFinagoProduct(input: { name: "Fire bowl", categoryId: 12 }) { outcome } }""");
        await gateway.AskAsync("{ __typename }");
        await gateway.AskAsync("{ nothing }");
        await gateway.AskAsync("query broken {");

        Assert.Equal(
            [
                "query Two: success in T ms, cost 2, document D, trace I",
                "mutation -: success in T ms, cost 10, document D, trace I",
                "query -: success in T ms, cost 0, document D, trace I",
                "operation -: GRAPHQL_VALIDATION_FAILED in T ms, cost 0, document D, trace I",
                "operation -: GRAPHQL_PARSE_FAILED in T ms, cost 0, document D, trace I",
            ],
            log.Lines);
    }

    [Fact]
    public async Task A_subscription_is_a_line_when_it_begins_and_one_when_it_ends()
    {
        await using var gateway = await StartedGateway.StartAsync(Told);
        using var log = new OperationLog(gateway);
        await using (var events = await HeaderedRequests.OpenEventsAsync(gateway, "subscription News { productCreated { ... on CatalogProduct { name } } }"))
        {
            await SandboxedConnectors.UntilAsync(() => gateway.SubscriberCount > 0);
            await gateway.AskAsync("""mutation { createFinagoProduct(input: { name: "Fire bowl", categoryId: 12 }) { outcome } }""");
            await events.NextAsync();
        }

        await SandboxedConnectors.UntilAsync(() => log.Lines.Count == 3);

        Assert.Equal(
            [
                "subscription News: success in T ms, cost 0, document D, trace I",
                "subscription News: ended after 1 events and T s, cost 1, trace I",
            ],
            log.Lines.Where(line => line.StartsWith("subscription", StringComparison.Ordinal)));
        Assert.Equal(2, log.TraceIds.Distinct().Count());
    }

    [Fact]
    public async Task A_text_of_the_caller_is_never_a_line_of_the_log()
    {
        await using var gateway = await StartedGateway.StartAsync(Told);
        using var log = new OperationLog(gateway);
        using var http = new HttpClient();
        foreach (var body in (object[])
            [
                new { query = "query A { __typename }", operationName = "A\nforged: line" },
                new { query = "# forged\nquery A { __typename }" },
                new { query = "query A($forged: String) { __typename }", variables = new { forged = "forged" } },
                new { query = $"query forged{new string('x', 500)} {{ __typename }}" },
            ])
        {
            using var answer = await http.PostAsJsonAsync(new Uri(gateway.Address, Server.Gateway.Path), body, Test);
        }

        Assert.Equal(4, log.Lines.Count);
        Assert.All(log.Kept.SkipLast(1), kept => Assert.DoesNotContain("forged", kept));
        Assert.StartsWith($"query forged{new string('x', 94)}: success", log.Lines[^1]);
        Assert.All(log.Kept, kept => Assert.DoesNotContain('\n', kept));
    }

    [Fact]
    public async Task The_trace_id_of_an_answer_is_that_of_its_line()
    {
        await using var gateway = await StartedGateway.StartAsync(Told);
        using var log = new OperationLog(gateway);

        var answer = await gateway.AskAsync("{ nothing }");

        Assert.Equal(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("traceId").GetString(), Assert.Single(log.TraceIds));
    }

    [Fact(Timeout = 180_000)]
    public async Task Elsewhere_than_in_Development_a_line_is_JSON_with_the_trace_id_and_the_time_in_UTC()
    {
        await using var program = await GatewayProgram.StartAsync(
            "--environment", "Production", "--Authentication:Anonymous=true", "--Shutdown:DrainSeconds=0");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, program.Address) { Content = JsonContent.Create(new { query = "query Two { __typename }" }) };
        request.Headers.Add("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        using var answer = await http.SendAsync(request, Test);
        await program.SignalAsync("TERM");
        await program.ExitCodeAsync();

        var line = JsonElement.Parse(Assert.Single(program.Output, line => line.Contains("query Two", StringComparison.Ordinal)));

        Assert.Equal("ProductGateway.GraphQL.Operations", line.GetProperty("Category").GetString());
        Assert.Equal("success", line.GetProperty("State").GetProperty("Outcome").GetString());
        Assert.Equal("4bf92f3577b34da6a3ce929d0e0e4736", line.GetProperty("State").GetProperty("TraceId").GetString());
        Assert.Contains("4bf92f3577b34da6a3ce929d0e0e4736", line.GetProperty("Scopes").GetRawText());
        var time = DateTimeOffset.ParseExact(line.GetProperty("Timestamp").GetString()!, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.InRange(time, DateTimeOffset.UtcNow.AddMinutes(-5), DateTimeOffset.UtcNow);
    }

    [Fact(Timeout = 180_000)]
    public async Task In_Development_a_line_is_for_a_person()
    {
        await using var program = await GatewayProgram.StartAsync("--environment", "Development", "--Sandbox:Port=0");
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(program.Address, new { query = "query Two { __typename }" }, Test);
        await program.SignalAsync("TERM");
        await program.ExitCodeAsync();

        Assert.Matches(
            @"^info: ProductGateway\.GraphQL\.Operations\[1\] query Two: success in \d+\.\d ms, cost 0, document [0-9a-f]{16}, trace [0-9a-f]{32}$",
            Assert.Single(program.Output, line => line.Contains("query Two", StringComparison.Ordinal)));
    }

    private static string[] Told => ["--Logging:LogLevel:ProductGateway.GraphQL.Operations=Information", "--Logging:Console:LogLevel:Default=None"];

    /// <summary>The lines of operations, with letters for what differs from run to run.</summary>
    private sealed partial class OperationLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<(string Text, IReadOnlyList<KeyValuePair<string, object?>> Values)> _lines = [];

        public OperationLog(StartedGateway gateway) => gateway.Services.GetRequiredService<ILoggerFactory>().AddProvider(this);

        public IReadOnlyList<string> Lines => [.. _lines.Select(line => Trace().Replace(Document().Replace(Time().Replace(line.Text, "T"), "D"), "I"))];

        /// <summary>All that a log gets of each: its text, and the values of which JSON is made.</summary>
        public IReadOnlyList<string> Kept => [.. _lines.Select(line => string.Join(' ', line.Values.Select(pair => $"{pair.Key}={pair.Value}").Prepend(line.Text)))];

        public IEnumerable<string> TraceIds => _lines.Select(line => line.Values.Single(pair => pair.Key == "TraceId").Value!.ToString()!);

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Name is "Operation" or "SubscriptionEnd") _lines.Enqueue((formatter(state, exception), (IReadOnlyList<KeyValuePair<string, object?>>)state!));
        }

        public void Dispose()
        {
        }

        [GeneratedRegex(@"(?<= in | and )\d+\.\d(?= ms, | s, )")]
        private static partial Regex Time();

        [GeneratedRegex("(?<=, document )[0-9a-f]{16}(?=, )")]
        private static partial Regex Document();

        [GeneratedRegex("(?<=, trace )[0-9a-f]{32}$")]
        private static partial Regex Trace();
    }
}
