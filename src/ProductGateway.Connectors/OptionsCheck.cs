using System.Globalization;

namespace ProductGateway.Connectors;

/// <summary>Collects the mistakes of one configuration section. Secrets are never repeated in a message.</summary>
internal sealed class OptionsCheck(string section)
{
    private readonly List<string> _mistakes = [];

    public IReadOnlyList<string> Mistakes => _mistakes;

    public void Add(string key, string mistake) => _mistakes.Add($"{section}:{key}: {mistake}");

    public bool Required(string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            return true;

        Add(key, $"missing, while other keys of {section} are set. Set it, or remove the whole section to leave this vendor out.");
        return false;
    }

    /// <summary>What goes into a header or a form: visible ASCII without blanks.</summary>
    public void Token(string key, string? value)
    {
        if (Required(key, value) && value!.Any(c => c is <= ' ' or >= '\u007f'))
            Add(key, "contains a blank, a line break or a character that is not ASCII. Copy it again, without quotes and line ends.");
    }

    public void Address(string key, string? value, string example)
    {
        if (!Required(key, value))
            return;

        if (!Uri.TryCreate(value!.Trim(), UriKind.Absolute, out var address) || address.Host.Length == 0)
        {
            Add(key, $"is not an absolute address. Set the whole of it, for example {example}");
            return;
        }

        if (address.UserInfo.Length > 0 || address.Query.Length > 0 || address.Fragment.Length > 0)
        {
            Add(key, $"carries a user, a query or a fragment. Leave only scheme, host and path, for example {example}");
            return;
        }

        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            Add(key, $"is {address.Scheme} to {address.Host}. Use https; http is allowed on a loopback host only.");
    }

    /// <returns>True when it is one.</returns>
    public bool Duration(string key, TimeSpan value, TimeSpan over)
    {
        if (value > over && value <= TimeSpan.FromMinutes(10))
            return true;

        Add(key, $"is {value}. Set a time span over {over:c} and up to 00:10:00.");
        return false;
    }

    public void Count(string key, int value, int min, int max)
    {
        if (value < min || value > max)
            Add(key, $"is {value.ToString(CultureInfo.InvariantCulture)}. Set a whole number from {min} to {max}.");
    }

    /// <summary>A part of one.</summary>
    public void Share(string key, double value, bool isZeroAllowed = true)
    {
        if (!(value >= 0 && value <= 1) || value == 0 && !isZeroAllowed)
            Add(key, $"is {value.ToString(CultureInfo.InvariantCulture)}. Set a number {(isZeroAllowed ? "from 0 to 1" : "over 0 and up to 1")}.");
    }
}
