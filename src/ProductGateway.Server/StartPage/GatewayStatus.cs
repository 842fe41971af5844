using System.Text.Json.Serialization;
using ProductGateway.Connectors.Resilience;
using ProductGateway.Server.Resolvers;

namespace ProductGateway.Server.StartPage;

/// <summary>What an operator is told, on the page and as <c>/status.json</c>: no secret, no address, no text of a vendor's, nothing of a person.</summary>
/// <param name="Version">Of the program.</param>
/// <param name="Environment">Such as <c>Development</c>.</param>
/// <param name="At">When this was read, UTC.</param>
/// <param name="StartedAt">When the gateway was started, UTC.</param>
/// <param name="Headline">All of it in one sentence.</param>
/// <param name="Vendors">In the order of the schema's enum.</param>
/// <param name="UnknownCreates">Of the last 24 hours, at most 20, the last one first.</param>
internal sealed record GatewayStatus(
    string Version,
    string Environment,
    DateTimeOffset At,
    DateTimeOffset StartedAt,
    string Headline,
    IReadOnlyList<VendorReport> Vendors,
    IReadOnlyList<UnknownCreate> UnknownCreates);

/// <summary>How it stands with one vendor, and its calls of the last 15 minutes.</summary>
/// <param name="Vendor">The schema's word, such as <c>FINAGO</c>.</param>
/// <param name="Name">For people.</param>
/// <param name="Standing">Who answers.</param>
/// <param name="Circuit">Null when the vendor is not configured.</param>
/// <param name="Calls">Of the last 15 minutes.</param>
/// <param name="Outcomes">How many of them ended in which way; ways in which none ended are left out.</param>
/// <param name="Latency">Of those that reached the vendor; null when none did.</param>
/// <param name="Buckets">The same by stretches of 10 seconds, the oldest first; those without a call are left out.</param>
/// <param name="LastError">Since the start; null when there was none.</param>
internal sealed record VendorReport(
    string Vendor,
    string Name,
    VendorStanding Standing,
    CircuitState? Circuit,
    int Calls,
    IReadOnlyDictionary<CallOutcome, int> Outcomes,
    Latency? Latency,
    IReadOnlyList<BucketReport> Buckets,
    FailedCall? LastError);

/// <summary>Who answers in a vendor's name.</summary>
internal enum VendorStanding
{
    /// <summary>Nobody.</summary>
    NotConfigured,

    /// <summary>The stand-in of the development sandbox.</summary>
    Sandbox,

    /// <summary>The vendor.</summary>
    Live,
}

/// <summary>Percentiles of durations, in seconds.</summary>
internal sealed record Latency(double P50, double P95, double P99)
{
    /// <summary>Null when no call reached the vendor.</summary>
    public static Latency? Of(CallCounts counts) => counts.Percentile(0.5) is { } half
        ? new Latency(half, counts.Percentile(0.95)!.Value, counts.Percentile(0.99)!.Value)
        : null;
}

/// <summary>The calls that ended within 10 seconds.</summary>
/// <param name="Column">0 for the oldest stretch of the window, 89 for the one that is not over yet.</param>
/// <param name="From">When the stretch began, UTC.</param>
/// <param name="Outcomes">How many calls ended in which way.</param>
/// <param name="Latency">Of those that reached the vendor.</param>
internal sealed record BucketReport(
    int Column, DateTimeOffset From, IReadOnlyDictionary<CallOutcome, int> Outcomes, Latency? Latency);

/// <summary>Enums are words as in the schema: <c>HALF_OPEN</c>.</summary>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(System.Text.Json.JsonNamingPolicy.SnakeCaseUpper)
    where T : struct, Enum;

/// <summary>How it is written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(WordConverter<CallOutcome>), typeof(WordConverter<VendorStanding>), typeof(WordConverter<CircuitState>)])]
[JsonSerializable(typeof(GatewayStatus))]
internal sealed partial class StatusJson : JsonSerializerContext;
