using System.Text;

namespace ProductGateway.GraphQL.Language;

/// <summary>A GraphQL text as UTF-8 bytes, with the name that messages call it by.</summary>
/// <remarks>GraphQL specification 2.1 <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/></remarks>
public sealed class Source
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Bytes from one landmark to the next.</summary>
    private const int Stride = 1024;

    private readonly byte[] _bytes;
    private Location[]? _landmarks;

    /// <summary>Takes over <paramref name="utf8"/>, which must not change afterwards. Validity is checked by the lexer.</summary>
    public Source(byte[] utf8, string name = "The document")
    {
        _bytes = utf8;
        Name = name;
    }

    /// <summary>Encodes a text.</summary>
    /// <exception cref="SyntaxException">A surrogate stands alone: the text has no UTF-8 form.</exception>
    public Source(string text, string name = "The document")
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

    /// <summary>
    /// Line and column of a byte offset; offsets past the end stand for the end. The first call reads the text once; a further one reads
    /// a kilobyte at most, so that many errors on one long line stay cheap.
    /// </summary>
    public Location LocationAt(int offset)
    {
        offset = Math.Min(offset, _bytes.Length);
        var landmarks = _landmarks ??= FindLandmarks();
        var landmark = offset / Stride;
        return Walk(landmarks[landmark], landmark * Stride, offset);
    }

    private Location[] FindLandmarks()
    {
        var landmarks = new Location[(_bytes.Length / Stride) + 1];
        landmarks[0] = new Location(1, 1);
        for (var i = 1; i < landmarks.Length; i++) landmarks[i] = Walk(landmarks[i - 1], (i - 1) * Stride, i * Stride);
        return landmarks;
    }

    private Location Walk(Location location, int start, int end)
    {
        var (line, column) = location;
        for (var i = start; i < end; i++)
        {
            if (EndsLine(i)) (line, column) = (line + 1, 1);
            else column += Utf16Units(_bytes[i]);
        }

        return new Location(line, column);
    }

    /// <summary><c>LineTerminator :: U+000A | U+000D [lookahead != U+000A] | U+000D U+000A</c></summary>
    private bool EndsLine(int offset)
        => _bytes[offset] == '\n' || (_bytes[offset] == '\r' && (offset + 1 == _bytes.Length || _bytes[offset + 1] != '\n'));

    /// <summary>What a byte adds: a leading byte its whole character, a continuation nothing.</summary>
    private static int Utf16Units(byte utf8) => utf8 switch
    {
        < 0x80 => 1,
        < 0xC0 => 0,
        < 0xF0 => 1,
        _ => 2,
    };
}
