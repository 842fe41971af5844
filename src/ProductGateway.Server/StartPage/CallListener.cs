using System.Diagnostics.Metrics;
using System.Text.Json;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.StartPage;

/// <summary>Hears what the connectors of this gateway measure, and keeps what a page of the last minutes needs of it.</summary>
internal sealed class CallListener : IDisposable
{
    private const string MeterName = "ProductGateway.Connectors";
    private const string Duration = "productgateway.vendor.call.duration";
    private const string VendorTag = "productgateway.vendor";
    private const string OutcomeTag = "productgateway.outcome";

    private static readonly Dictionary<string, CallOutcome> Outcomes =
        Enum.GetValues<CallOutcome>().ToDictionary(outcome => JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString()));

    private readonly MeterListener _listener = new();
    private readonly Dictionary<string, CallWindow> _windows;

    /// <param name="meters">Of the gateway: another one in the same process is not heard.</param>
    /// <param name="clock">Of the windows.</param>
    public CallListener(IMeterFactory meters, TimeProvider clock)
    {
        _windows = Enum.GetValues<Vendor>().ToDictionary(VendorNames.Of, _ => new CallWindow(clock));
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument is { Name: Duration, Meter: { Name: MeterName } meter } && ReferenceEquals(meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>(Hear);
        _listener.Start();
    }

    public CallWindow WindowOf(Vendor vendor) => _windows[VendorNames.Of(vendor)];

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double seconds, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        CallWindow? window = null;
        CallOutcome? outcome = null;
        foreach (var (name, value) in tags)
        {
            if (value is not string text) continue;
            if (name == VendorTag) window = _windows.GetValueOrDefault(text);
            else if (name == OutcomeTag) outcome = Outcomes.TryGetValue(text, out var known) ? known : null;
        }

        if (outcome is { } ended) window?.Add(ended, seconds);
    }
}
