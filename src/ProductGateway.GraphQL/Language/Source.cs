using System.Text;

namespace ProductGateway.GraphQL.Language;

/// <summary>A GraphQL text as UTF-8 bytes, with the name that messages call it by.</summary>
/// <remarks>GraphQL specification 2.1 <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/></remarks>
public sealed class Source
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _bytes;

    /// <summary>Takes over <paramref name="utf8"/>, which must not change afterwards. Validity is checked by the lexer.</summary>
    public Source(byte[] utf8, string name = "GraphQL request")
    {
        _bytes = utf8;
        Name = name;
    }

    /// <summary>Encodes a text.</summary>
    /// <exception cref="SyntaxException">A surrogate stands alone: the text has no UTF-8 form.</exception>
    public Source(string text, string name = "GraphQL request")
    {
        Name = name;
        try
        {
            _bytes = Strict.GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            _bytes = [];
            var before = text.Substring(0, exception.Index);
            throw new SyntaxException(
                $"The document has a lone surrogate U+{(int)exception.CharUnknown:X4} at character {exception.Index + 1}. Send it as a pair or leave it out.",
                new Source(Encoding.UTF8.GetBytes(before), name).LocationAt(int.MaxValue));
        }
    }

    /// <summary>A file name or the kind of text, for messages.</summary>
    public string Name { get; }

    /// <summary>The whole text.</summary>
    public ReadOnlySpan<byte> Utf8 => _bytes;

    /// <summary>The characters of a stretch that is known to be valid UTF-8.</summary>
    public string GetText(int start, int end) => Encoding.UTF8.GetString(_bytes, start, end - start);

    /// <summary>Line and column of a byte offset; offsets past the end stand for the end. Linear in <paramref name="offset"/>.</summary>
    public Location LocationAt(int offset)
    {
        offset = Math.Min(offset, _bytes.Length);
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset; i++)
        {
            if (_bytes[i] != '\n' && (_bytes[i] != '\r' || (i + 1 < _bytes.Length && _bytes[i + 1] == '\n'))) continue;
            line++;
            lineStart = i + 1;
        }

        var column = Encoding.UTF8.GetCharCount(_bytes, lineStart, offset - lineStart) + 1;
        return new Location(line, column);
    }
}
