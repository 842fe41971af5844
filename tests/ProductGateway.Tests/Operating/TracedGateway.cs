using System.Net.Http.Json;
using System.Text.RegularExpressions;
using ProductGateway.Tests.Hosting;

namespace ProductGateway.Tests.Operating;

/// <summary>A gateway that exports to a collector; what it is asked here belongs to one trace, so that no other test's spans are mistaken for its own.</summary>
internal sealed partial class TracedGateway : IAsyncDisposable
{
    private readonly string _traceId = Guid.NewGuid().ToString("N");
    private readonly HttpClient _http = new();

    private TracedGateway(Collector collector, StartedGateway gateway) => (Collector, Gateway) = (collector, gateway);

    public Collector Collector { get; }

    public StartedGateway Gateway { get; }

    /// <summary>A header for who asks by other means.</summary>
    public string TraceParent => $"00-{_traceId}-00f067aa0ba902b7-01";

    public static async Task<TracedGateway> StartAsync(params string[] args)
    {
        var collector = await Collector.StartAsync();
        string[] export = [$"--OTEL_EXPORTER_OTLP_ENDPOINT={collector.Address}", "--OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf"];
        return new TracedGateway(collector, await StartedGateway.StartAsync([.. export, .. args]));
    }

    /// <summary>One request, with its answer whole.</summary>
    public async Task<string> AskAsync(string query, object? variables = null)
    {
        using var answer = await SendAsync(query, variables, "application/json");
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>One request, with the head of its answer.</summary>
    public async Task<HttpResponseMessage> SendAsync(string query, object? variables, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Gateway.Address, Server.Gateway.Path));
        request.Content = JsonContent.Create(new { query, variables });
        request.Headers.Add("traceparent", TraceParent);
        request.Headers.Accept.ParseAdd(accept);
        return await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Stops the gateway, which sends what is left, and gives this trace as lines, each span below its parent.</summary>
    public async Task<string> EndAsync()
    {
        await Gateway.DisposeAsync();
        var spans = Collector.Spans.Where(span => span.TraceId == _traceId).ToList();
        return string.Join('\n', Below("00f067aa0ba902b7", ""));

        IEnumerable<string> Below(string parent, string indent) => spans
            .Where(span => span.ParentId == parent)
            .SelectMany(span => Below(span.Id, $"{indent}  ").Prepend(indent + Ports().Replace(span.ToString(), "PORT")));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Gateway.DisposeAsync();
        await Collector.DisposeAsync();
    }

    [GeneratedRegex(@"(?<=127\.0\.0\.1:|server\.port=)\d+")]
    private static partial Regex Ports();
}
