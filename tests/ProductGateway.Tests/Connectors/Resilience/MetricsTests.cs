using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Connectors.Facts;

namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>What the meter <c>ProductGateway.Connectors</c> tells of calls, as a listener hears it.</summary>
public sealed class MetricsTests
{
    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Every_call_is_a_duration_with_its_outcome()
    {
        using var meters = new HeardMeters();
        await using var vendor = new TurningVendor(meters: meters) { Answer = TurningVendor.Succeeding };

        await vendor.SucceedAsync(1);
        vendor.Clock.Advance(TimeSpan.FromSeconds(1));
        await vendor.FailAsync(1);
        await Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(new() { Name = "N" }, Test));
        vendor.Answer = null;
        await vendor.ReadAndLeaveAsync();
        var hanging = vendor.ReadFailureAsync();
        await vendor.UntilHeldAsync(2);
        vendor.Clock.Advance(TimeSpan.FromSeconds(10));
        await hanging;
        Assert.Null(await vendor.Connector.ReadProductAsync("../../x", Test));

        const string Name = "productgateway.vendor.call.duration";
        Assert.Equal(
            [
                "0 http.request.method=GET productgateway.outcome=success productgateway.vendor=SuperOffice",
                "0 error.type=500 http.request.method=GET productgateway.outcome=unusable productgateway.vendor=SuperOffice",
                "0 error.type=500 http.request.method=POST productgateway.outcome=unknown productgateway.vendor=SuperOffice",
                "0 http.request.method=GET productgateway.outcome=cancelled productgateway.vendor=SuperOffice",
                "10 error.type=attempt_timed_out http.request.method=GET productgateway.outcome=unusable productgateway.vendor=SuperOffice",
            ],
            meters.Heard(Name));
        Assert.Equal("s", meters.UnitOf(Name));
    }

    [Fact]
    public async Task Repetitions_and_turns_of_the_circuit_are_counted()
    {
        using var meters = new HeardMeters();
        await using var vendor = new TurningVendor(resilience => resilience.Retry.MaxRetryAttempts = 2, meters);

        for (var read = 0; read < 4; read++)
            await vendor.ReadFailureAsync();
        vendor.Clock.Advance(TimeSpan.FromSeconds(15));
        await vendor.SucceedAsync(1);

        // The tenth failure opens the circuit: the fourth read's first attempt, whose repetition finds it open.
        Assert.Equal(Enumerable.Repeat("1 productgateway.vendor=SuperOffice", 7), meters.Heard("productgateway.vendor.retries"));
        Assert.Equal(
            ["open", "half_open", "closed"],
            meters.Heard("productgateway.vendor.circuit.transitions").Select(text => text["1 productgateway.circuit.state=".Length..].Split(' ')[0]));
    }

    [Fact(Timeout = 60_000)]
    public async Task Places_queue_and_circuit_are_shown_as_they_are_and_a_rejection_is_counted()
    {
        using var meters = new HeardMeters();
        await using var vendor = new TurningVendor(
            resilience => (resilience.RateLimiter.PermitLimit, resilience.RateLimiter.QueueLimit) = (1, 1), meters)
        { Answer = null };
        var first = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.UntilHeldAsync(1);
        var second = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.ReadFailureAsync();

        meters.Observe();

        Assert.Equal(["1 productgateway.vendor=SuperOffice"], meters.Heard("productgateway.vendor.calls.active"));
        Assert.Equal(["1 productgateway.vendor=SuperOffice"], meters.Heard("productgateway.vendor.calls.queued"));
        Assert.Equal(["1 productgateway.vendor=SuperOffice"], meters.Heard("productgateway.vendor.limiter.rejections"));
        Assert.Equal(
            ["1 productgateway.circuit.state=closed", "0 productgateway.circuit.state=open", "0 productgateway.circuit.state=half_open"],
            meters.Heard("productgateway.vendor.circuit.state").Select(text => text.Replace(" productgateway.vendor=SuperOffice", "", StringComparison.Ordinal)));
        vendor.Release();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Tokens_are_counted_where_they_are_fetched()
    {
        using var meters = new HeardMeters();
        await using var rig = await SandboxedConnectors.StartAsync();
        using var finago = new FinagoConnector(rig.FinagoOptions, DocumentedRequests.Of(rig.FinagoOptions), rig.Clock, meters: meters);
        rig.Sandbox.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, TokenEndpoint = true, Status = 500 });

        await Assert.ThrowsAsync<VendorException>(() => finago.ReadProductAsync("1", Test));
        await finago.ReadProductAsync("1", Test);
        await finago.ReadProductAsync("1", Test);

        Assert.Equal(
            ["1 error.type=500 productgateway.vendor=24SevenOffice", "1 productgateway.vendor=24SevenOffice"],
            meters.Heard("productgateway.vendor.token.fetches"));
    }
}

/// <summary>A factory whose meters are heard by nobody else.</summary>
internal sealed class HeardMeters : IMeterFactory
{
    private readonly ConcurrentQueue<(string Name, string Text)> _heard = [];
    private readonly ConcurrentDictionary<string, string?> _units = [];
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();

    public HeardMeters()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (!_meters.Contains(instrument.Meter))
                return;

            _units[instrument.Name] = instrument.Unit;
            listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public Meter Create(MeterOptions options)
    {
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    /// <summary>Measurements in their order: the value, and the attributes by their names.</summary>
    public IEnumerable<string> Heard(string instrument) => _heard.Where(heard => heard.Name == instrument).Select(heard => heard.Text);

    public string? UnitOf(string instrument) => _units[instrument];

    public void Observe() => _listener.RecordObservableInstruments();

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(meter => meter.Dispose());
    }

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var texts = new List<string>();
        foreach (var tag in tags)
            texts.Add($"{tag.Key}={tag.Value}");
        texts.Sort(StringComparer.Ordinal);
        _heard.Enqueue((instrument.Name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value} {string.Join(' ', texts)}")));
    }
}
