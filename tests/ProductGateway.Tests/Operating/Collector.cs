using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ProductGateway.Tests.Operating;

/// <summary>An OpenTelemetry collector that keeps what it is sent over OTLP: as http/protobuf, or by gRPC, which is HTTP/2.</summary>
internal sealed class Collector : IAsyncDisposable
{
    // Of a message of gRPC: whether it is compressed, and its length.
    private const int Frame = 5;

    private readonly WebApplication _host;
    private readonly ConcurrentQueue<Export> _exports = [];
    private readonly SemaphoreSlim _arrived = new(0);

    private Collector(WebApplication host) => _host = host;

    /// <summary>One request of an exporter.</summary>
    internal sealed record Export(string Path, string Headers, byte[] Body);

    /// <summary>For <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>.</summary>
    public string Address => _host.Urls.Single();

    public IReadOnlyCollection<Export> Exports => _exports;

    /// <summary>The spans that have come, in the order in which they began.</summary>
    public IReadOnlyList<ExportedSpan> Spans =>
        [.. Messages("/v1/traces").SelectMany(Scopes).SelectMany(scope => scope.Messages(2)).Select(span => new ExportedSpan(span)).OrderBy(span => span.Begun)];

    /// <summary>What is known of who sends: one text an export.</summary>
    public IEnumerable<string> Resources => _exports
        .SelectMany(export => new Protobuf(export.Body).Messages(1))
        .SelectMany(each => each.Messages(1))
        .Select(resource => Attributes(resource, 1));

    /// <summary>The points of all metrics, as <c>name unit attributes</c>, each once.</summary>
    public IReadOnlySet<string> Metrics => Messages("/v1/metrics").SelectMany(Scopes).SelectMany(scope => scope.Messages(2)).SelectMany(Points).ToHashSet();

    /// <summary>Waits for an export that nobody has waited for yet.</summary>
    public Task NextAsync(CancellationToken cancellationToken) => _arrived.WaitAsync(cancellationToken);

    public static async Task<Collector> StartAsync(RequestDelegate? instead = null, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.ConfigureEndpointDefaults(endpoint => endpoint.Protocols = protocols));
        var collector = new Collector(builder.Build());
        collector._host.Run(instead ?? collector.TakeAsync);
        await collector._host.StartAsync();
        return collector;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _host.StopAsync(now.Token);
        await _host.DisposeAsync();
        _arrived.Dispose();
    }

    /// <summary>Sorted by key, with <c>PORT</c> for each port.</summary>
    internal static string Attributes(Protobuf of, int number) =>
        string.Join(' ', of.Messages(number).Select(pair => $"{pair.Text(1)}={Value(pair.Messages(2).Single())}").Order(StringComparer.Ordinal));

    private static string Value(Protobuf any)
    {
        if (any.Has(2)) return any.Number(2) == 1 ? "true" : "false";
        if (any.Has(3)) return ((long)any.Number(3)).ToString(CultureInfo.InvariantCulture);
        return any.Text(1);
    }

    private IEnumerable<Protobuf> Messages(string path) => _exports.Where(export => export.Path == path).Select(export => new Protobuf(export.Body));

    // ExportTraceServiceRequest.resource_spans.scope_spans, and the same of metrics.
    private static IEnumerable<Protobuf> Scopes(Protobuf request) => request.Messages(1).SelectMany(resource => resource.Messages(2));

    // Gauge, Sum and Histogram: the points of the first two have their attributes at 7, those of the last at 9.
    private static IEnumerable<string> Points(Protobuf metric)
    {
        var numbers = metric.Messages(5).Concat(metric.Messages(7)).SelectMany(each => each.Messages(1)).Select(point => Attributes(point, 7));
        var histograms = metric.Messages(9).SelectMany(each => each.Messages(1)).Select(point => Attributes(point, 9));
        return numbers.Concat(histograms).Select(attributes => $"{metric.Text(1)} {metric.Text(3)} {attributes}".TrimEnd());
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var (path, isCall) = (context.Request.Path.Value!, context.Request.Protocol == HttpProtocol.Http2);
        if (isCall) path = path.Contains("TraceService", StringComparison.Ordinal) ? "/v1/traces" : "/v1/metrics";
        var headers = string.Join('\n', context.Request.Headers.Select(header => $"{header.Key}: {header.Value}"));
        _exports.Enqueue(new Export(path, headers, isCall ? body.ToArray()[Frame..] : body.ToArray()));
        _arrived.Release();
        if (isCall) await AcceptAsync(context.Response);
    }

    private static async Task AcceptAsync(HttpResponse response)
    {
        response.ContentType = "application/grpc";
        await response.Body.WriteAsync(new byte[Frame]);
        response.AppendTrailer("grpc-status", "0");
    }
}

/// <summary>One span as it was exported.</summary>
internal sealed class ExportedSpan(Protobuf span)
{
    private static readonly string[] Kinds = ["", "INTERNAL", "SERVER", "CLIENT", "PRODUCER", "CONSUMER"];

    public string TraceId => span.Hex(1);

    public string Id => span.Hex(2);

    public string ParentId => span.Hex(4);

    public ulong Begun => span.Number(7);

    /// <summary>Kind, name, status where it is an error, and attributes.</summary>
    public override string ToString()
    {
        var status = span.Messages(15).Any(each => each.Number(3) == 2) ? " ERROR" : "";
        return $"{Kinds[span.Number(6)]} {span.Text(5)}{status} [{Collector.Attributes(span, 9)}]";
    }
}
