using System.Reflection;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;
using Circuit = ProductGateway.Connectors.Resilience.CircuitState;
using SchemaCircuit = ProductGateway.Server.Types.CircuitState;

namespace ProductGateway.Server.StartPage;

/// <summary>Reads what the gateway knows of itself at this moment. Nothing is asked of a vendor for it.</summary>
internal sealed class StatusReader(
    ProductReads products, CallListener calls, RecentEvents events, TimeProvider clock, IHostEnvironment environment)
{
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    /// <summary>The program's version, and of the commit that it was built from the first seven digits.</summary>
    public static string Version { get; } = ReadVersion();

    public GatewayStatus Read()
    {
        var now = clock.GetUtcNow();
        VendorReport[] vendors = [.. products.Status.Select(status => ReportOf(status, now))];
        var creates = events.UnknownCreates();
        return new GatewayStatus(
            Version, environment.EnvironmentName, now, _startedAt, StatusHeadline.Of(vendors, creates.Count), vendors, creates);
    }

    private VendorReport ReportOf(VendorStatus status, DateTimeOffset now)
    {
        var (buckets, sinceLastBegan) = calls.WindowOf(status.Vendor).Read();
        var all = new CallCounts();
        foreach (var bucket in buckets) all.Add(bucket);
        return new VendorReport(
            status.Vendor.ToWord(),
            VendorNames.Of(status.Vendor),
            StandingOf(status),
            status.Configured ? CircuitOf(status.Circuit) : null,
            all.Calls,
            OutcomesOf(all),
            Latency.Of(all),
            [.. buckets.Index().Where(each => each.Item.Calls > 0).Select(each => ReportOf(each.Index, each.Item, now - sinceLastBegan))],
            events.LastOf(status.Vendor));
    }

    private static BucketReport ReportOf(int column, CallCounts counts, DateTimeOffset lastBegan) => new(
        column, lastBegan - (CallWindow.BucketLength * (CallWindow.BucketCount - 1 - column)), OutcomesOf(counts), Latency.Of(counts));

    private static Dictionary<CallOutcome, int> OutcomesOf(CallCounts counts) =>
        Enum.GetValues<CallOutcome>().Where(outcome => counts[outcome] > 0).ToDictionary(outcome => outcome, outcome => counts[outcome]);

    private static VendorStanding StandingOf(VendorStatus status) => status switch
    {
        { Configured: false } => VendorStanding.NotConfigured,
        { Sandbox: true } => VendorStanding.Sandbox,
        _ => VendorStanding.Live,
    };

    // Back again: the schema's enums are generated, and the generator of the JSON, which runs beside ours, does not see them.
    private static Circuit CircuitOf(SchemaCircuit circuit) => circuit switch
    {
        SchemaCircuit.Open => Circuit.Open,
        SchemaCircuit.HalfOpen => Circuit.HalfOpen,
        _ => Circuit.Closed,
    };

    private static string ReadVersion()
    {
        var parts = typeof(StatusReader).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+');
        return parts.Length == 1 ? parts[0] : $"{parts[0]} ({parts[1][..Math.Min(7, parts[1].Length)]})";
    }
}
