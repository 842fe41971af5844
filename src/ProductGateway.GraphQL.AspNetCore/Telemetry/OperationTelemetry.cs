using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.Telemetry;

/// <summary>
/// What operators hear of operations, on every transport: a server span and a line in the log for each, and the meter, all three called
/// <c>ProductGateway.GraphQL</c>. No document, variable or header is in any: of a document the log has its hash.
/// </summary>
/// <remarks>OpenTelemetry, "Semantic conventions for GraphQL Server" <see href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/"/></remarks>
internal sealed partial class OperationTelemetry
{
    private const string Name = "ProductGateway.GraphQL";
    private const int MaxNameLength = 100;

    private static readonly ActivitySource Source = new(Name);

    // Those that the conventions advise for http.server.request.duration, and the default timeout.
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30],
    };

    private readonly ILogger _logger;
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<long> _subscriptions;
    private readonly Counter<long> _events;
    private readonly UpDownCounter<long> _sockets;

    public OperationTelemetry(ILoggerFactory loggers, IMeterFactory meters, ExecutionGate gate, TimeProvider clock)
    {
        _logger = loggers.CreateLogger($"{Name}.Operations");
        _clock = clock;
        var meter = meters.Create(Name);
        _duration = meter.CreateHistogram(
            "productgateway.graphql.operation.duration", "s", "An operation from its arrival to its result, of a subscription to its beginning.", tags: null, Buckets);
        _subscriptions = meter.CreateUpDownCounter<long>("productgateway.graphql.subscriptions.active", "{subscription}", "Subscriptions that are served now.");
        _events = meter.CreateCounter<long>("productgateway.graphql.subscription.events", "{event}", "Events of subscriptions, by the error.type of their result.");
        _sockets = meter.CreateUpDownCounter<long>("productgateway.graphql.websockets.active", "{connection}", "WebSockets that are open now.");
        meter.CreateObservableUpDownCounter(
            "productgateway.graphql.executions.active", () => gate.Active, "{execution}", "Executions that have a place now.");
        meter.CreateObservableUpDownCounter(
            "productgateway.graphql.executions.queued", () => gate.Queued, "{execution}", "Executions that wait for a place now.");
        meter.CreateObservableCounter(
            "productgateway.graphql.executions.shed", () => gate.Shed, "{execution}", "Executions refused since there were too many.");
    }

    /// <summary>An operation that may run begins to. Its span is the current one for whoever calls this.</summary>
    /// <returns>Null when nobody listens: then nothing is kept of it.</returns>
    public OperationTrace? Begin(PreparedOperation operation, string traceId)
    {
        if (!IsHeard) return null;

        var name = operation.Name is { Length: > MaxNameLength } longName ? longName[..MaxNameLength] : operation.Name;
        var type = operation.Type.ToString().ToLowerInvariant();
        return new OperationTrace(this, StartSpan(type, name, operation.Arrived), type, name, operation, traceId);
    }

    /// <summary>A request never became an operation, or may not run as one.</summary>
    public void Refuse(GraphQLRequest request, string code, long arrived, string traceId)
    {
        if (!IsHeard) return;

        // "If the operation type is not available, the span name MUST be GraphQL Operation."
        using var span = StartSpan(null, null, arrived);
        End(span, code);
        var elapsed = _clock.GetElapsedTime(arrived);
        _duration.Record(elapsed.TotalSeconds, new TagList { { "error.type", code } });
        if (_logger.IsEnabled(LogLevel.Information))
            LogOperation("operation", "-", code, elapsed.TotalMilliseconds, 0, DocumentOf(request), traceId);
    }

    /// <summary>A WebSocket is open until this is disposed of.</summary>
    public IDisposable OpenSocket() => new Open(_sockets);

    /// <summary>A subscription is served until this is disposed of.</summary>
    internal IDisposable OpenSubscription() => new Open(_subscriptions);

    internal static Activity? StartEvent(ActivityContext operation)
        => Source.StartActivity("subscription event", ActivityKind.Internal, operation)?.SetTag("graphql.operation.type", "subscription");

    internal static void End(Activity? span, string? code)
    {
        if (code is not null) span?.SetTag("error.type", code).SetStatus(ActivityStatusCode.Error);
    }

    internal void Told(OperationTrace trace, string? code)
    {
        var elapsed = _clock.GetElapsedTime(trace.Operation.Arrived);
        var tags = new TagList { { "graphql.operation.type", trace.Type } };
        if (code is not null) tags.Add("error.type", code);
        _duration.Record(elapsed.TotalSeconds, tags);
        if (_logger.IsEnabled(LogLevel.Information))
            LogOperation(trace.Type, trace.Name ?? "-", code ?? "success", elapsed.TotalMilliseconds, trace.Cost, DocumentOf(trace.Operation.Request!), trace.TraceId);
    }

    internal void ToldEvent(string? code)
    {
        if (code is null) _events.Add(1);
        else _events.Add(1, new KeyValuePair<string, object?>("error.type", code));
    }

    internal void ToldEnd(OperationTrace trace, long events)
    {
        if (_logger.IsEnabled(LogLevel.Information))
            LogEnd(trace.Name ?? "-", events, _clock.GetElapsedTime(trace.Operation.Arrived).TotalSeconds, trace.Cost, trace.TraceId);
    }

    private bool IsHeard => Source.HasListeners() || _duration.Enabled || _logger.IsEnabled(LogLevel.Information);

    private Activity? StartSpan(string? type, string? name, long arrived)
    {
        if (!Source.HasListeners()) return null;

        var tags = new TagList();
        if (type is not null) tags.Add("graphql.operation.type", type);
        if (name is not null) tags.Add("graphql.operation.name", name);
        return Source.StartActivity(ActivityKind.Server, default, tags, null, _clock.GetUtcNow() - _clock.GetElapsedTime(arrived), type ?? "GraphQL Operation");
    }

    /// <summary>The first digits of what the document is registered by as a trusted one.</summary>
    private static string DocumentOf(GraphQLRequest request)
        => (request.Query is { } query ? TrustedDocuments.IdOf(query) : request.DocumentId!)[..16];

    [LoggerMessage(
        1,
        LogLevel.Information,
        "{OperationType} {OperationName}: {Outcome} in {Milliseconds:F1} ms, cost {Cost}, document {Document}, trace {TraceId}",
        EventName = "Operation",
        SkipEnabledCheck = true)]
    private partial void LogOperation(
        string operationType, string operationName, string outcome, double milliseconds, int cost, string document, string traceId);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "subscription {OperationName}: ended after {Events} events and {Seconds:F1} s, cost {Cost}, trace {TraceId}",
        EventName = "SubscriptionEnd",
        SkipEnabledCheck = true)]
    private partial void LogEnd(string operationName, long events, double seconds, int cost, string traceId);

    private sealed class Open : IDisposable
    {
        private readonly UpDownCounter<long> _counter;

        public Open(UpDownCounter<long> counter)
        {
            _counter = counter;
            counter.Add(1);
        }

        public void Dispose() => _counter.Add(-1);
    }
}
