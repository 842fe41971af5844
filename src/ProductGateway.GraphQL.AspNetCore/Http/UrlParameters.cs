using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ProductGateway.GraphQL.AspNetCore.Http;

/// <summary>
/// The parameters of a URL in <c>application/x-www-form-urlencoded</c>, as URLSearchParams writes them. Unlike its lenient reader, a broken percent
/// escape, bytes that are no UTF-8 and a name that stands twice are mistakes: a proxy on the way may have read them otherwise.
/// </summary>
/// <remarks>GraphQL over HTTP, "GET" <see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/></remarks>
internal sealed class UrlParameters
{
    private readonly Dictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    /// <summary>What is wrong, the first of it; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <param name="queryString">From the question mark on, as it was sent.</param>
    public UrlParameters(string queryString)
    {
        foreach (var pair in queryString.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            Add(equals < 0 ? pair : pair[..equals], equals < 0 ? "" : pair[(equals + 1)..]);
        }
    }

    /// <summary>UTF-8; null when the parameter is not there.</summary>
    public byte[]? Find(string name) => _values.GetValueOrDefault(name);

    private void Add(string name, string value)
    {
        if (Decode(name) is not { } decodedName || Decode(value) is not { } decodedValue) return;
        var text = Encoding.UTF8.GetString(decodedName);
        if (!_values.TryAdd(text, decodedValue)) Problem ??= "The URL has a parameter twice. Send each once.";
    }

    private byte[]? Decode(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++, length++)
        {
            bytes[length] = bytes[i] == '+' ? (byte)' ' : bytes[i];
            if (bytes[i] != '%') continue;
            if (i + 2 >= bytes.Length || !byte.TryParse(bytes.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, null, out bytes[length]))
                return Fail("The URL has a \"%\" that begins no escape. Send \"%25\" for the character itself.");
            i += 2;
        }

        var decoded = bytes[..length];
        return Utf8.IsValid(decoded) ? decoded : Fail("The URL has escapes that are not UTF-8. Encode the parameters in UTF-8.");
    }

    private byte[]? Fail(string problem)
    {
        Problem ??= problem;
        return null;
    }
}
