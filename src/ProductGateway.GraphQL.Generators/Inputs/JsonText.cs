using System.Globalization;
using System.Text;

namespace ProductGateway.GraphQL.Generators.Inputs;

/// <summary>
/// Reads JSON with comments into dictionaries, lists, strings and null; numbers and booleans stay text. The compiler brings no JSON reader along for
/// generators, and a settings file is small.
/// </summary>
internal sealed class JsonText
{
    private const int MaxDepth = 32;

    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonText(string text) => _text = text;

    /// <exception cref="FormatException">What was found, in the message; where, in <c>Data["position"]</c>.</exception>
    public static object? Parse(string text)
    {
        var json = new JsonText(text);
        var value = json.Value();
        if (json.Peek() != '\0') throw json.Wrong("the end of the file");
        return value;
    }

    private object? Value()
    {
        if (++_depth > MaxDepth) throw Wrong($"at most {MaxDepth} levels");
        object? value = Peek() switch
        {
            '{' => Object(),
            '[' => Array(),
            '"' => String(),
            _ => Word(),
        };
        _depth--;
        return value;
    }

    private Dictionary<string, object?> Object()
    {
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        Take('{');
        while (Peek() != '}')
        {
            var name = String();
            Take(':');
            members[name] = Value();
            if (Peek() != '}') Take(',');
        }

        Take('}');
        return members;
    }

    private List<object?> Array()
    {
        var items = new List<object?>();
        Take('[');
        while (Peek() != ']')
        {
            items.Add(Value());
            if (Peek() != ']') Take(',');
        }

        Take(']');
        return items;
    }

    private string String()
    {
        Take('"');
        var text = new StringBuilder();
        while (true)
        {
            if (_at >= _text.Length || _text[_at] is '\n' or '\r') throw Wrong("a quote that ends the string");
            var c = _text[_at++];
            if (c == '"') return text.ToString();
            text.Append(c == '\\' ? Escape() : c);
        }
    }

    private char Escape()
    {
        var c = _at < _text.Length ? _text[_at++] : '\0';
        if (c != 'u') return c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c };
        if (_at + 4 > _text.Length || !ushort.TryParse(_text.Substring(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit))
            throw Wrong("four hexadecimal digits");
        _at += 4;
        return (char)unit;
    }

    private string? Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '-' or '+' or '.')) _at++;
        if (_at == start) throw Wrong("a value");
        var word = _text.Substring(start, _at - start);
        return word == "null" ? null : word;
    }

    private void Take(char expected)
    {
        if (Peek() != expected) throw Wrong($"'{expected}'");
        _at++;
    }

    /// <summary>The next character that is neither white space nor comment; U+0000 at the end.</summary>
    private char Peek()
    {
        while (_at < _text.Length)
        {
            if (char.IsWhiteSpace(_text[_at]) || _text[_at] == '\uFEFF') _at++;
            else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0) SkipTo("\n");
            else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0) SkipTo("*/");
            else return _text[_at];
        }

        return '\0';
    }

    private void SkipTo(string end)
    {
        var found = _text.IndexOf(end, _at + 2, StringComparison.Ordinal);
        _at = found < 0 ? _text.Length : found + end.Length;
    }

    private FormatException Wrong(string expected)
        => new($"Expected {expected} here.") { Data = { ["position"] = Math.Min(_at, _text.Length) } };
}
