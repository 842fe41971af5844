using System.Text;

namespace ProductGateway.Connectors;

/// <summary>The query of one list call: every value percent-encoded once, the whole bounded.</summary>
internal sealed class QueryText(string vendor)
{
    /// <summary>Path and query; ASP.NET Core, behind one vendor at least, takes 8,192 bytes for the whole first line.</summary>
    public const int Limit = 8_000;

    private readonly StringBuilder _text = new();

    /// <exception cref="QueryRefusedException">The value holds half a surrogate pair, or the query grows over the limit.</exception>
    public QueryText Add(string name, string value)
    {
        if (value.Length > Limit)
            throw TooLarge();

        if (!IsUnicode(value))
        {
            throw new QueryRefusedException(
                vendor, QueryRefusal.Text, $"A text of the query holds half a surrogate pair, which cannot be sent to {vendor}; mend the text.");
        }

        _text.Append(_text.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return _text.Length > Limit ? throw TooLarge() : this;
    }

    public string On(string path) => $"{path}{_text}";

    public QueryRefusedException TooLarge() => new(
        vendor, QueryRefusal.TooLarge, $"The query is too large to be sent to {vendor} in one address; ask with fewer or shorter values.");

    private static bool IsUnicode(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
                return false;

            at += rune.Utf16SequenceLength;
        }

        return true;
    }
}
