namespace ProductGateway.GraphQL.TypeSystem.Scalars;

/// <summary><c>date-time</c> of RFC 3339, section 5.6.</summary>
internal static class Rfc3339
{
    private const int SecondsEnd = 19;
    private const int TickDigits = 7;

    /// <summary>Null when the text was read, else what is wrong with it.</summary>
    /// <remarks>
    /// <c>t</c> and <c>z</c> may be lower case (5.6), <c>-00:00</c> is UTC (4.3). We read a leap second, allowed at the end of a UTC month
    /// (5.7, appendix D), as the first instant of the next minute: .NET counts none.
    /// </remarks>
    public static string? Read(string text, out DateTimeOffset instant)
    {
        instant = default;
        if (!HasShape(text)) return "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset";
        var (year, month, day) = (Number(text, 0, 4), Number(text, 5, 2), Number(text, 8, 2));
        var (hour, minute, second) = (Number(text, 11, 2), Number(text, 14, 2), Number(text, 17, 2));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return "there is no such day";
        if (hour > 23 || minute > 59 || second > 60) return "there is no such time of day";

        var offsetAt = OffsetStart(text);
        if (!TryReadFraction(text, offsetAt, out var ticks)) return "it has more than seven fraction digits";
        if (!TryReadOffset(text, offsetAt, out var offset)) return "it needs Z or an offset such as +02:00 at the end";

        var utc = new DateTime(year, month, day, hour, minute, 0).Ticks - offset.Ticks + (second * TimeSpan.TicksPerSecond) + ticks;
        if (utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks) return "it lies outside the years 1 to 9999";
        instant = new DateTimeOffset(utc, TimeSpan.Zero);
        return second == 60 && !EndsMonth(instant) ? "a leap second comes only at the end of a UTC month" : null;
    }

    private static bool HasShape(string text)
    {
        const string Shape = "0000-00-00T00:00:00";
        if (text.Length <= SecondsEnd) return false;
        for (var i = 0; i < SecondsEnd; i++)
        {
            var fits = Shape[i] switch
            {
                '0' => IsDigit(text[i]),
                'T' => text[i] is 'T' or 't',
                var mark => text[i] == mark,
            };
            if (!fits) return false;
        }

        return text[SecondsEnd] != '.' || (text.Length > SecondsEnd + 1 && IsDigit(text[SecondsEnd + 1]));
    }

    private static int OffsetStart(string text)
    {
        var at = SecondsEnd;
        if (text[at] == '.') at++;
        while (at < text.Length && IsDigit(text[at])) at++;
        return at;
    }

    private static bool TryReadFraction(string text, int end, out long ticks)
    {
        ticks = 0;
        if (text[SecondsEnd] != '.') return true;
        var digits = text.Substring(SecondsEnd + 1, end - SecondsEnd - 1).TrimEnd('0');
        if (digits.Length > TickDigits) return false;
        digits = digits.PadRight(TickDigits, '0');
        ticks = Number(digits, 0, TickDigits);
        return true;
    }

    private static bool TryReadOffset(string text, int at, out TimeSpan offset)
    {
        offset = TimeSpan.Zero;
        if (text.Length == at + 1) return text[at] is 'Z' or 'z';
        if (text.Length != at + 6 || text[at] is not ('+' or '-') || text[at + 3] != ':') return false;
        if (!IsDigit(text[at + 1]) || !IsDigit(text[at + 2]) || !IsDigit(text[at + 4]) || !IsDigit(text[at + 5])) return false;
        var (hours, minutes) = (Number(text, at + 1, 2), Number(text, at + 4, 2));
        offset = new TimeSpan(hours, minutes, 0);
        if (text[at] == '-') offset = -offset;
        return hours <= 23 && minutes <= 59;
    }

    private static bool EndsMonth(DateTimeOffset instant)
        => instant.Day == 1 && instant.TimeOfDay < TimeSpan.FromSeconds(1);

    private static int Number(string text, int start, int length)
    {
        var number = 0;
        for (var i = start; i < start + length; i++) number = (number * 10) + (text[i] - '0');
        return number;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
