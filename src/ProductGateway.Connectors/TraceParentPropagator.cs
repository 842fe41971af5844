using System.Diagnostics;

namespace ProductGateway.Connectors;

/// <summary>
/// Of a W3C trace context only <c>traceparent</c> goes to a vendor: <c>tracestate</c> and <c>baggage</c> are texts of the caller's.
/// </summary>
internal sealed class TraceParentPropagator : DistributedContextPropagator
{
    private const string Header = "traceparent";

    public override IReadOnlyCollection<string> Fields { get; } = [Header];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // The attempt's own span, not the one that .NET begins below it: that is exported by nobody.
        var span = activity?.Parent is { } parent && VendorSpans.IsOne(parent) ? parent : activity;
        if (span is { IdFormat: ActivityIdFormat.W3C, Id: { } id })
            setter?.Invoke(carrier, Header, id);
    }

    // A connector only sends: there is nothing to extract.
    public override void ExtractTraceIdAndState(
        object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => traceId = traceState = null;

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
