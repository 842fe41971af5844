using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;

namespace ProductGateway.Connectors.Resilience;

/// <summary>
/// What is counted of one vendor: the meter <c>ProductGateway.Connectors</c>. Attributes of OpenTelemetry's semantic conventions keep their names
/// (<c>http.request.method</c>, <c>error.type</c>); each attempt over HTTP is already measured by .NET as <c>http.client.request.duration</c>.
/// </summary>
internal sealed class ConnectorMetrics : IDisposable
{
    public const string MeterName = "ProductGateway.Connectors";

    // Those that the conventions advise for http.client.request.duration, and the total timeout.
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 25],
    };

    private readonly KeyValuePair<string, object?> _vendor;
    private readonly TimeProvider _clock;
    private readonly Meter _meter;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _rejections;
    private readonly Counter<long> _transitions;
    private readonly Counter<long> _tokens;

    /// <param name="vendor">The attribute <c>productgateway.vendor</c> of everything.</param>
    /// <param name="clock">Measures the durations.</param>
    /// <param name="factory">Owns the meter; without one the meter lives as long as this does.</param>
    public ConnectorMetrics(string vendor, TimeProvider clock, IMeterFactory? factory)
    {
        _vendor = new("productgateway.vendor", vendor);
        _clock = clock;
        _meter = factory?.Create(MeterName) ?? new Meter(MeterName);
        _duration = _meter.CreateHistogram(
            "productgateway.vendor.call.duration", "s", "A call from being asked for to its outcome, repetitions and waits included.", tags: null, Buckets);
        _retries = _meter.CreateCounter<long>("productgateway.vendor.retries", "{retry}", "Reads that were sent again.");
        _rejections = _meter.CreateCounter<long>(
            "productgateway.vendor.limiter.rejections", "{call}", "Calls for which there was neither a place nor room in the queue.");
        _transitions = _meter.CreateCounter<long>(
            "productgateway.vendor.circuit.transitions", "{transition}", "Changes of the circuit, to productgateway.circuit.state.");
        _tokens = _meter.CreateCounter<long>("productgateway.vendor.token.fetches", "{fetch}", "Tokens asked for, whether one came or not.");
    }

    /// <summary>Runs a call and tells how it ended.</summary>
    public async Task<T> MeasureAsync<T>(HttpMethod method, Func<Task<T>> call)
    {
        var begun = _clock.GetTimestamp();
        var tags = new TagList { _vendor, { "http.request.method", method.Method } };
        var outcome = "broken";
        try
        {
            var result = await call();
            outcome = "success";
            return result;
        }
        catch (VendorException failed)
        {
            outcome = Snake(failed.Failure.GetType().Name);
            tags.Add("error.type", ErrorType(failed));
            throw;
        }
        catch (OperationCanceledException)
        {
            outcome = "cancelled";
            throw;
        }
        finally
        {
            tags.Add("productgateway.outcome", outcome);
            _duration.Record(_clock.GetElapsedTime(begun).TotalSeconds, tags);
        }
    }

    /// <summary>Shows what a pipeline is like now: its places, its queue and its circuit.</summary>
    public void Watch(CallLimiter limiter, Func<CircuitState> circuit)
    {
        _meter.CreateObservableUpDownCounter(
            "productgateway.vendor.calls.active", () => Now(limiter.Active), "{call}", "Calls that have a place of the limiter.");
        _meter.CreateObservableUpDownCounter(
            "productgateway.vendor.calls.queued", () => Now(limiter.Queued), "{call}", "Calls that wait for a place of the limiter.");
        _meter.CreateObservableUpDownCounter(
            "productgateway.vendor.circuit.state", () => States(circuit()), "{circuit}", "1 for the productgateway.circuit.state that the circuit is in, else 0.");
    }

    public void Retried() => _retries.Add(1, _vendor);

    public void Turned(CircuitState state) => _transitions.Add(1, _vendor, State(state));

    public void LimiterRejected() => _rejections.Add(1, _vendor);

    /// <summary>The same fetch, counted with its <c>error.type</c> when it fails.</summary>
    public Func<Task<T>> Counted<T>(Func<Task<T>> fetch) => async () =>
    {
        try
        {
            var token = await fetch();
            _tokens.Add(1, _vendor);
            return token;
        }
        catch (VendorException failed)
        {
            _tokens.Add(1, _vendor, new KeyValuePair<string, object?>("error.type", ErrorType(failed)));
            throw;
        }
    };

    public void Dispose() => _meter.Dispose();

    private Measurement<int> Now(int count) => new(count, _vendor);

    private IEnumerable<Measurement<int>> States(CircuitState current) =>
        Enum.GetValues<CircuitState>().Select(state => new Measurement<int>(state == current ? 1 : 0, _vendor, State(state)));

    private static KeyValuePair<string, object?> State(CircuitState state) => new("productgateway.circuit.state", Snake(state.ToString()));

    private static string ErrorType(VendorException failed) => failed is { Cause: FailureCause.Status, Status: { } status }
        ? status.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : Snake(failed.Cause.ToString());

    private static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
