using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Server.StartPage;

/// <summary>How it stands with the gateway, in one sentence: the worst first, and never more than is known.</summary>
internal static class StatusHeadline
{
    public static string Of(IReadOnlyList<VendorReport> vendors, int unknownCreates)
    {
        VendorReport[] leftAlone = [.. vendors.Where(vendor => vendor.Circuit is CircuitState.Open or CircuitState.HalfOpen)];
        return leftAlone.Length switch
        {
            0 when vendors.All(vendor => vendor.Standing is VendorStanding.NotConfigured) => "No vendor is configured.",
            0 when unknownCreates > 0 => unknownCreates == 1 ? "One create needs a look." : $"{unknownCreates} creates need a look.",
            0 when vendors.All(vendor => vendor.Calls == 0) => "Ready for the first call.",
            0 when vendors.Any(HasFailures) => "Calls go through, some have failed.",
            0 => "All calls go through.",
            1 => $"{leftAlone[0].Name} is left alone.",
            _ => $"{string.Join(", ", leftAlone[..^1].Select(vendor => vendor.Name))} and {leftAlone[^1].Name} are left alone.",
        };
    }

    private static bool HasFailures(VendorReport vendor) => vendor.Outcomes.Keys.Any(outcome => outcome > CallOutcome.Rejected);
}
