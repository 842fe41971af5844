using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Server.StartPage;

/// <summary>How it stands with the gateway, in one sentence: the worst first, and never more than is known.</summary>
internal static class StatusHeadline
{
    public static string Of(IReadOnlyList<VendorReport> vendors, int unknownCreates)
    {
        string[] troubles = [.. Paused(vendors), .. NeedALook(unknownCreates)];
        if (troubles.Length > 0) return Sentence(string.Join(", and ", troubles));
        if (vendors.All(vendor => vendor.Standing is VendorStanding.NotConfigured)) return "No vendor is configured.";
        if (vendors.All(vendor => vendor.Calls == 0)) return "Ready for the first call.";
        return vendors.Any(HasFailures) ? "Calls go through, some have failed." : "All calls go through.";
    }

    private static IEnumerable<string> Paused(IReadOnlyList<VendorReport> vendors)
    {
        string[] names = [.. vendors.Where(vendor => vendor.Circuit is CircuitState.Open or CircuitState.HalfOpen).Select(vendor => vendor.Name)];
        if (names.Length == 1) yield return $"calls to {names[0]} are paused";
        if (names.Length > 1) yield return $"calls to {string.Join(", ", names[..^1])} and {names[^1]} are paused";
    }

    private static IEnumerable<string> NeedALook(int creates)
    {
        if (creates > 0) yield return creates == 1 ? "one create needs a look" : $"{creates} creates need a look";
    }

    private static bool HasFailures(VendorReport vendor) => vendor.Outcomes.Keys
        .Any(outcome => outcome is not (CallOutcome.Success or CallOutcome.Cancelled or CallOutcome.Rejected));

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";
}
