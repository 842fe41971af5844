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

    // The words before a number of seconds that make it a wait, and those that make it the window of a limit.
    private static readonly string[] Asking = ["in", "after", "retry-after", "wait", "om", "etter", "vent"];
    private static readonly string[] Limiting = ["per", "every", "each", "last", "within", "hvert", "pr"];

    public static TimeSpan? FromHeader(RetryConditionHeaderValue? header, DateTimeOffset now)
    {
        var delay = header?.Delta ?? (header?.Date is { } date ? date - now : null);
        return delay is { } asked ? TimeSpan.FromTicks(Math.Clamp(asked.Ticks, 0, Longest.Ticks)) : null;
    }

    /// <returns>The seconds that the text asks to wait; null where no number in it is plainly that.</returns>
    public static TimeSpan? FromMessage(string? message)
    {
        if (message is null)
            return null;

        var found = Seconds().Matches(message.Length <= VendorText.MessageLimit ? message : message[..VendorText.MessageLimit])
            .Where(match => !Follows(match, Limiting))
            .ToList();
        var wait = found.Find(match => Follows(match, Asking)) ?? (found.Count == 1 ? found[0] : null);
        if (wait is null)
            return null;

        var seconds = double.Parse(wait.Groups["seconds"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return seconds <= Longest.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }

    private static bool Follows(Match match, string[] words) => words.Contains(match.Groups["word"].Value, StringComparer.OrdinalIgnoreCase);

    // No part of a longer number: of "1,200 seconds" 200 would be a lie.
    [GeneratedRegex(
        @"(?:\b(?<word>\p{L}[\p{L}-]{0,20}):?\s+)?(?<![\p{L}0-9.,:+/-])(?<seconds>[0-9]{1,6}(?:\.[0-9]{1,3})?)\s?(?:s|secs?|seconds?|sekund(?:er)?)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
