using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Operating;

/// <summary>A gateway that exports to a collector; what it is asked here belongs to one trace, so that no other test's spans are mistaken for its own.</summary>
internal sealed partial class TracedGateway : IAsyncDisposable
{
    private const string Caller = "00f067aa0ba902b7";

    private readonly string _traceId = Guid.NewGuid().ToString("N");
    private readonly HttpClient _http = new();
    private int _asked;

    private TracedGateway(Collector collector, StartedGateway gateway) => (Collector, Gateway) = (collector, gateway);

    public Collector Collector { get; }

    public StartedGateway Gateway { get; }

    /// <summary>A header for who asks by other means.</summary>
    public string TraceParent => $"00-{_traceId}-{Caller}-01";

    public static async Task<TracedGateway> StartAsync(params string[] args)
    {
        var collector = await Collector.StartAsync();
        string[] export =
        [
            $"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf", "--OTEL_EXPORTER_OTLP_TIMEOUT=60000",
            "--OTEL_BSP_SCHEDULE_DELAY=100", "--OTEL_METRIC_EXPORT_INTERVAL=200",
        ];
        return new TracedGateway(collector, await StartedGateway.StartAsync([.. export, .. args]));
    }

    /// <summary>One request, with its answer whole.</summary>
    public async Task<string> AskAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway.Address, Server.Gateway.Path));
        request.Content = JsonContent.Create(new { query, variables });
        request.Headers.Add("traceparent", TraceParent);
        request.Headers.Accept.ParseAdd("application/json");
        _asked++;
        using var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// Waits until each request has ended as a span, and for the metrics after that; stops the gateway and gives this trace as lines, each span below
    /// its parent.
    /// </summary>
    /// <param name="others">Requests that were made by other means.</param>
    public async Task<string> EndAsync(int others = 0)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (Mine().Count(span => span.ParentId == Caller) < _asked + others) await Collector.NextAsync(minute.Token);
        var exported = Metrics();
        while (Metrics() < exported + 2) await Collector.NextAsync(minute.Token);
        await Gateway.DisposeAsync();
        var spans = Mine().ToList();
        return string.Join('\n', Below(Caller, ""));

        int Metrics() => Collector.Exports.Count(export => export.Path == "/v1/metrics");

        IEnumerable<string> Below(string parent, string indent) => spans
            .Where(span => span.ParentId == parent)
            .SelectMany(span => Below(span.Id, $"{indent}  ").Prepend(indent + Ports().Replace(span.ToString(), "PORT")));
    }

    private IEnumerable<ExportedSpan> Mine() => Collector.Spans.Where(span => span.TraceId == _traceId);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Gateway.DisposeAsync();
        await Collector.DisposeAsync();
    }

    [GeneratedRegex(@"(?<=127\.0\.0\.1:|server\.port=)\d+")]
    private static partial Regex Ports();
}
