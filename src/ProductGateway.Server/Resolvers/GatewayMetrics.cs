using System.Diagnostics;
using System.Diagnostics.Metrics;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Types;

namespace ProductGateway.Server.Resolvers;

/// <summary>What is counted of the gateway itself: the meter <c>ProductGateway.Server</c>.</summary>
internal sealed class GatewayMetrics(IMeterFactory meters)
{
    public const string MeterName = "ProductGateway.Server";

    private readonly Counter<long> _creates = meters.Create(MeterName).CreateCounter<long>(
        "productgateway.creates", "{create}", "Creates by vendor and outcome. UNKNOWN is worth a call at night: a product may exist that nobody knows of.");

    /// <summary>A create has come to its outcome.</summary>
    public void Created(Vendor vendor, CreateOutcome outcome) => _creates.Add(
        1, new TagList { { "productgateway.vendor", VendorNames.Of(vendor) }, { "productgateway.create.outcome", outcome.ToWord() } });
}
