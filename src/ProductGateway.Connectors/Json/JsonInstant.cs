using System.Globalization;

namespace ProductGateway.Connectors.Json;

/// <summary>Points in time as the three vendors write them.</summary>
internal static class JsonInstant
{
    // T or a blank between date and time, up to 7 fraction digits, with or without an offset.
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd' 'HH:mm:ss.FFFFFFFK"];

    /// <returns>The instant in UTC; text without an offset is UTC already. Null when it does not parse.</returns>
    public static DateTimeOffset? Parse(string text) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : null;

    /// <summary>UTC without an offset, as Microsoft's own sample sends it; a fraction only where there is one.</summary>
    public static string WithoutOffset(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
