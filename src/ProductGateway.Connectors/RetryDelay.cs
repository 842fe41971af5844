using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ProductGateway.Connectors;

/// <summary>
/// How long a vendor asks to wait. None of the three documents where it says so, hence the header first and the text second.
/// </summary>
internal static partial class RetryDelay
{
    // A vendor that names more than a day has not meant seconds.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    public static TimeSpan? FromHeader(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var delay = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return delay is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, Longest.Ticks)) : null;
    }

    public static TimeSpan? FromMessage(string? message)
    {
        if (message is null || Seconds().Match(message) is not { Success: true } match)
            return null;

        var seconds = int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    [GeneratedRegex(@"\b([0-9]{1,6}) ?(?:s|secs?|seconds?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
