using System.Globalization;

namespace ProductGateway.Server.Hosting;

/// <summary>Reads one section of the configuration by hand, so that every mistake can be told by its key and none stops the reading.</summary>
internal sealed class SectionReader(IConfigurationSection section, List<string> mistakes)
{
    private readonly List<string> _known = [];

    /// <summary>The text as it stands; null when the key is not set.</summary>
    public string? Text(string key)
    {
        _known.Add(key);
        return section[key];
    }

    /// <summary>A time span such as <c>00:00:10</c>; the fallback when the key is not set or its text is none.</summary>
    public TimeSpan Duration(string key, TimeSpan fallback)
    {
        if (Text(key) is not { Length: > 0 } text) return fallback;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var value)) return value;

        Add(key, $"\"{text}\" is not a time span. Write hours, minutes and seconds, such as {fallback:c}.");
        return fallback;
    }

    /// <summary>A time span that a timer can count, more than nothing and at most a day; the fallback when the key is not set or its text is none.</summary>
    public TimeSpan Timeout(string key, TimeSpan fallback)
    {
        var value = Duration(key, fallback);
        if (value > TimeSpan.Zero && value <= TimeSpan.FromDays(1)) return value;

        Add(key, $"{value:c} is not a time that can be waited for. Set more than 00:00:00 and at most 1.00:00:00.");
        return fallback;
    }

    /// <summary><c>true</c> or <c>false</c>; null when the key is not set or its text is neither.</summary>
    public bool? Flag(string key)
    {
        if (Text(key) is not { Length: > 0 } text) return null;
        if (bool.TryParse(text, out var value)) return value;

        Add(key, $"\"{text}\" is neither true nor false. Set one of the two.");
        return null;
    }

    /// <summary>A TCP port, 0 for any that is free; the fallback when the key is not set or its text is none.</summary>
    public int Port(string key, int fallback)
    {
        if (Text(key) is not { Length: > 0 } text) return fallback;
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;

        Add(key, $"\"{text}\" is not a port. Set a number from 0 to 65535; 0 takes any free port.");
        return fallback;
    }

    /// <summary>A whole number; the fallback when the key is not set or its text is none within the range.</summary>
    public int Count(string key, int fallback, int min = 1, int max = int.MaxValue)
    {
        if (Text(key) is not { Length: > 0 } text) return fallback;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max) return value;

        Add(key, $"\"{text}\" is not a count. Set a whole number from {min} to {max}; without one it is {fallback}.");
        return fallback;
    }

    /// <summary>A number that need not be whole; the fallback when the key is not set or its text is none.</summary>
    public double Number(string key, double fallback)
    {
        if (Text(key) is not { Length: > 0 } text) return fallback;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;

        Add(key, $"\"{text}\" is not a number. Write one such as {fallback.ToString(CultureInfo.InvariantCulture)}.");
        return fallback;
    }

    /// <summary>Bytes as base64, not told in a mistake; null when the key is not set or its text is none of at least so many.</summary>
    public byte[]? Secret(string key, int minBytes)
    {
        if (Text(key) is not { Length: > 0 } text) return null;

        var bytes = new byte[text.Length];
        if (Convert.TryFromBase64String(text, bytes, out var length) && length >= minBytes) return bytes[..length];

        Add(key, $"is not base64 of at least {minBytes} bytes. Make one with: openssl rand -base64 {minBytes}");
        return null;
    }

    /// <summary>Names the sections within this one, which are read on their own.</summary>
    public void Expect(params IEnumerable<string> sections) => _known.AddRange(sections);

    /// <summary>Reports every key of the section that nobody asked for: it is misspelt, or of another version.</summary>
    public void ReportUnknownKeys()
    {
        foreach (var child in section.GetChildren())
        {
            if (_known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) continue;
            Add(child.Key, $"is not a key of this section. Remove it, or write one of {string.Join(", ", _known)}.");
        }
    }

    private void Add(string key, string mistake) => mistakes.Add($"{section.Path}:{key}: {mistake}");
}
