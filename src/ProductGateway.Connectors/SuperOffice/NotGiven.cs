using System.Globalization;
using System.Text.Json;
using ProductGateway.Connectors.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// SuperOffice says "not given" with <see cref="decimal.MinValue"/>, which comes out of its doubles in several spellings.
/// </summary>
internal static class NotGiven
{
    // Every spelling, the exact integer, G17 and the shortest round trip, is this same double. No price or stock is near it.
    private const double Sentinel = (double)decimal.MinValue;

    /// <summary>
    /// Null for the sentinel. Documented for two of the prices only; we read it in every number, since no other meaning is
    /// possible.
    /// </summary>
    public static decimal? GivenNumber(this MemberReader members, string name)
    {
        if (members.Peek(name) is { ValueKind: JsonValueKind.Number } number && IsSentinel(number.GetRawText()))
        {
            members.Skip(name);
            return null;
        }

        return members.Number(name);
    }

    /// <summary>A present null becomes the sentinel, in the spelling that reads as a decimal and as a double.</summary>
    public static Optional<decimal?> ToVendor(Optional<decimal?> price) =>
        price.HasValue ? price.Value ?? decimal.MinValue : default(Optional<decimal?>);

    private static bool IsSentinel(string raw) =>
        double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value.Equals(Sentinel);
}
