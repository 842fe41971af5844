using System.Globalization;
using System.Security.Cryptography;

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

    /// <summary>A key that means nothing beside the others.</summary>
    public void Unused(string key, string? value, string why)
    {
        if (!string.IsNullOrWhiteSpace(value))
            Add(key, $"{why}, which is not set. Remove it, or set that.");
    }

    /// <summary>A file with a private key, which is opened to see whether it is one.</summary>
    public void KeyFile(string key, string? path, Action<string> open, string what)
    {
        if (!Required(key, path))
            return;

        try
        {
            open(path!);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            Add(key, $"there is no file {path}, or one that it needs is missing beside it. Set the path of {what}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Add(key, $"the file {path} cannot be read. Let the gateway's user read it.");
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            Add(key, $"the file {path} is not {what}.");
        }
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
