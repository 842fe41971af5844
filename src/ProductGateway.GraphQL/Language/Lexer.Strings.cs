using System.Text;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 2.10.4: strings and block strings.</summary>
internal sealed partial class Lexer
{
    /// <summary>
    /// <c>StringValue :: "" [lookahead != "] | " StringCharacter+ " | BlockString</c>;
    /// <c>StringCharacter :: SourceCharacter but not " or \ or LineTerminator | \u EscapedUnicode | \ EscapedCharacter</c>
    /// </summary>
    private Token ReadString(int start)
    {
        if (IsTripleQuote(start)) return ReadBlockString(start);
        StringBuilder? value = null;
        var position = start + 1;
        var chunkStart = position;
        while (At(position) != '"')
        {
            switch (At(position))
            {
                case EndOfText or '\n' or '\r':
                    throw Error(position, "The string is not closed on its line. Close it with `\"`, write `\\n` for a new line, or use a block string (`\"\"\"`).");
                case '\\':
                    value ??= new StringBuilder();
                    value.Append(_source.GetText(chunkStart, position));
                    position = ReadEscape(position, value);
                    chunkStart = position;
                    break;
                default:
                    position++;
                    break;
            }
        }

        var lastChunk = _source.GetText(chunkStart, position);
        return new Token(TokenKind.StringValue, start, position + 1, value?.Append(lastChunk).ToString() ?? lastChunk);
    }

    /// <summary><c>EscapedCharacter :: one of " \ / b f n r t</c>, or <c>\u EscapedUnicode</c>. Returns the offset after the escape.</summary>
    private int ReadEscape(int position, StringBuilder value)
    {
        switch (At(position + 1))
        {
            case 'u' when At(position + 2) == '{':
                return ReadVariableWidthEscape(position, value);
            case 'u':
                return ReadFixedWidthEscape(position, value);
            case '"' or '\\' or '/':
                value.Append((char)At(position + 1));
                break;
            case 'b':
                value.Append('\b');
                break;
            case 'f':
                value.Append('\f');
                break;
            case 'n':
                value.Append('\n');
                break;
            case 'r':
                value.Append('\r');
                break;
            case 't':
                value.Append('\t');
                break;
            default:
                throw Error(position, $"Found {DescribeCharacter(position + 1)} after `\\` in a string, which is no escape. Use \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u, and write a backslash as `\\\\`.");
        }

        return position + 2;
    }

    /// <summary><c>EscapedUnicode :: { HexDigit+ }</c>. We read this as at most eight digits, as graphql-js does.</summary>
    private int ReadVariableWidthEscape(int position, StringBuilder value)
    {
        const int MaxDigits = 8;
        var first = position + 3;
        var end = first;
        var codePoint = 0L;
        while (end - first < MaxDigits && HexDigit(At(end)) is >= 0 and var digit)
        {
            codePoint = codePoint << 4 | (long)digit;
            end++;
        }

        if (end == first || At(end) != '}')
            throw Error(position, "The escape `\\u{` is incomplete. Write one to eight hexadecimal digits and `}`, such as `\\u{1F600}`.");
        if (codePoint is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            throw Error(position, $"The escape `\\u{{{codePoint:X4}}}` names no Unicode character. Characters are U+0000 to U+D7FF and U+E000 to U+10FFFF.");
        value.Append(char.ConvertFromUtf32((int)codePoint));
        return end + 1;
    }

    /// <summary><c>EscapedUnicode :: HexDigit HexDigit HexDigit HexDigit</c>, or two of them that form a surrogate pair.</summary>
    private int ReadFixedWidthEscape(int position, StringBuilder value)
    {
        var unit = FourHexDigits(position + 2);
        if (unit < 0) throw Error(position, "The escape `\\u` lacks digits. Write four hexadecimal digits, such as `\\u00E9`, or `\\u{…}`.");
        if (!char.IsSurrogate((char)unit))
        {
            value.Append((char)unit);
            return position + 6;
        }

        var next = At(position + 6) == '\\' && At(position + 7) == 'u' ? FourHexDigits(position + 8) : -1;
        if (next < 0 || !char.IsSurrogatePair((char)unit, (char)next))
            throw Error(position, $"The escape `\\u{unit:X4}` is half of a surrogate pair and its other half is missing. Write the character as `\\u{{…}}`.");
        value.Append((char)unit).Append((char)next);
        return position + 12;
    }

    /// <summary>The number that four digits write, or -1.</summary>
    private int FourHexDigits(int position)
    {
        var number = 0;
        for (var i = 0; i < 4; i++)
        {
            var digit = HexDigit(At(position + i));
            if (digit < 0) return -1;
            number = number << 4 | digit;
        }

        return number;
    }

    private static int HexDigit(int character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= 'A' and <= 'F' => character - 'A' + 10,
        >= 'a' and <= 'f' => character - 'a' + 10,
        _ => -1,
    };

    /// <summary>
    /// <c>BlockString :: """ BlockStringCharacter* """</c>;
    /// <c>BlockStringCharacter :: SourceCharacter but not """ or \""" | \"""</c>
    /// </summary>
    private Token ReadBlockString(int start)
    {
        var position = start + 3;
        while (!IsTripleQuote(position))
        {
            if (At(position) == EndOfText)
                throw Error(position, "The text ends inside a block string. Close it with `\"\"\"`.");
            position += At(position) == '\\' && IsTripleQuote(position + 1) ? 4 : 1;
        }

        var rawValue = _source.GetText(start + 3, position).Replace("\\\"\"\"", "\"\"\"");
        return new Token(TokenKind.BlockString, start, position + 3, BlockString.Value(rawValue));
    }

    private bool IsTripleQuote(int position) => At(position) == '"' && At(position + 1) == '"' && At(position + 2) == '"';
}
