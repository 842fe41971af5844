using System.Text.Json.Serialization;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Operating;

/// <summary>Whether requests shall be sent here. A vendor that is down is told and changes nothing: the other replicas have the same vendors.</summary>
internal sealed class Readiness(Drain drain, IHostApplicationLifetime lifetime, Func<IReadOnlyList<VendorStatus>> vendors)
{
    /// <summary>Looks now; asks nobody.</summary>
    public ReadinessReport Look()
    {
        if (drain.HasBegun) return Not("draining", "The gateway was told to stop: it answers what comes in and sends connections elsewhere.");
        if (!lifetime.ApplicationStarted.IsCancellationRequested) return Not("starting", "The gateway is starting.");

        var troubles = vendors().Select(TroubleOf).OfType<ReadinessReason>().ToList();
        return new ReadinessReport(IsReady: true, troubles.Count > 0 ? "degraded" : "ready", troubles);
    }

    private static ReadinessReport Not(string status, string message) => new(IsReady: false, status, [new(status, null, message)]);

    private static ReadinessReason? TroubleOf(VendorStatus status)
    {
        var (vendor, name) = (status.Vendor.ToWord(), VendorNames.Of(status.Vendor));
        return status switch
        {
            { Configured: false } => new(
                "vendor_not_configured", vendor, $"{name} is not configured. Set {VendorNames.SectionOf(status.Vendor)}:BaseAddress and its neighbours to use it."),
            { Circuit: Types.CircuitState.Open } => new(
                "vendor_circuit_open", vendor, $"{name} has failed repeatedly and is not called now. The log has each failure; the gateway tries again by itself."),
            { Circuit: Types.CircuitState.HalfOpen } => new(
                "vendor_circuit_half_open", vendor, $"{name} has failed repeatedly. One call is on its way to find out whether it is back."),
            _ => null,
        };
    }
}

/// <summary>The body of <c>/health/ready</c>.</summary>
/// <param name="IsReady">Its status code: 200, else 503.</param>
/// <param name="Status"><c>ready</c>, <c>degraded</c>, <c>starting</c> or <c>draining</c>.</param>
/// <param name="Reasons">Empty when ready.</param>
internal sealed record ReadinessReport([property: JsonIgnore] bool IsReady, string Status, IReadOnlyList<ReadinessReason> Reasons);

/// <summary>Why not, or not wholly.</summary>
/// <param name="Code">For programs.</param>
/// <param name="Vendor">As the schema's enum has it; null when it is the gateway itself.</param>
/// <param name="Message">For people: no address and no secret.</param>
internal sealed record ReadinessReason(string Code, string? Vendor, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReadinessReport))]
internal sealed partial class ReadinessJson : JsonSerializerContext;
