using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// In which language, number format and time zone SuperOffice answers, by the four headers of its page "HTTP headers". Immutable; whatever
/// stands in one can be sent as it is.
/// </summary>
public sealed partial class SuperOfficeLocale
{
    /// <summary>The longest value, in characters.</summary>
    public const int MaxLength = 200;

    private readonly (string Header, string Value)[] _headers;

    private SuperOfficeLocale((string Header, string Value)[] headers) => _headers = headers;

    /// <summary>None of the headers: multi-language texts come as SuperOffice stores them.</summary>
    public static SuperOfficeLocale None { get; } = new([]);

    /// <summary><c>Accept-Language</c>, <c>SO-Language</c> (which overrides it), <c>SO-Culture</c>, <c>SO-TimeZone</c>. There are no others.</summary>
    public static IReadOnlyList<string> Headers { get; } = ["Accept-Language", "SO-Language", "SO-Culture", "SO-TimeZone"];

    /// <summary>Whether a value may stand in one of <see cref="Headers"/>; a language or zone that SuperOffice does not know may.</summary>
    /// <exception cref="ArgumentException">The header is none of them.</exception>
    public static bool IsWellFormed(string header, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.Length <= MaxLength && Grammar(header).IsMatch(value);
    }

    /// <summary>The same with one of <see cref="Headers"/> more.</summary>
    /// <exception cref="ArgumentException">The header is none of them, or the value is not well-formed.</exception>
    public SuperOfficeLocale With(string header, string value) => IsWellFormed(header, value)
        ? new SuperOfficeLocale([.. _headers.Where(each => each.Header != header), (header, value)])
        : throw new ArgumentException($"The value cannot stand in {header}.", nameof(value));

    internal void AddTo(HttpRequestHeaders headers)
    {
        foreach (var (header, value) in _headers)
            headers.Add(header, value);
    }

    private static Regex Grammar(string header) => header switch
    {
        "Accept-Language" => Ranges(),
        "SO-Language" => Language(),
        "SO-Culture" => Culture(),
        "SO-TimeZone" => TimeZone(),
        _ => throw new ArgumentException($"{header} is not one of {string.Join(", ", Headers)}.", nameof(header)),
    };

    // RFC 9110, section 12.5.4, with the basic ranges of RFC 4647.
    [GeneratedRegex(
        @"\A(?:\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8})(?:[ \t]*;[ \t]*[qQ]=(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?"
            + @"(?:[ \t]*,[ \t]*(?:\*|[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,8})(?:[ \t]*;[ \t]*[qQ]=(?:0(?:\.[0-9]{0,3})?|1(?:\.0{0,3})?))?)*\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Ranges();

    // "*" and "x" switch translation off.
    [GeneratedRegex(@"\A(?:\*|[xX]|[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex(@"\A[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Culture();

    // The id or the code of a zone, "Europe/Oslo", "W. Europe Standard Time" or "US-NY", and whether dates have their offset.
    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9 ._/+-]{0,63}(?:[ \t]*,[ \t]*includeTZOffset)?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TimeZone();
}
