namespace ProductGateway.GraphQL.Language;

/// <summary>Cuts a source into lexical tokens, one at a call, left to right; every byte is looked at a bounded number of times.</summary>
/// <remarks>GraphQL specification 2.1 <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text"/></remarks>
internal sealed partial class Lexer
{
    private const int EndOfText = -1;

    private readonly Source _source;
    private int _position;

    /// <summary>Stands before the first token.</summary>
    /// <exception cref="SyntaxException">The source is not UTF-8.</exception>
    public Lexer(Source source)
    {
        WellFormedUtf8.Require(source);
        _source = source;
    }

    /// <summary>The next token; at the end of the text <see cref="TokenKind.EndOfText"/>, again at every further call.</summary>
    /// <exception cref="SyntaxException">No token can be read where one begins.</exception>
    public Token Next()
    {
        var start = SkipIgnored(_position);
        var token = At(start) switch
        {
            EndOfText => new Token(TokenKind.EndOfText, start, start),
            '"' => ReadString(start),
            '-' or (>= '0' and <= '9') => ReadNumber(start),
            '.' => ReadSpread(start),
            var c when IsNameStart(c) => ReadName(start),
            var c => new Token(PunctuatorKind(c) ?? throw UnexpectedCharacter(start), start, start + 1),
        };
        _position = token.End;
        return token;
    }

    /// <summary><c>Ignored :: UnicodeBOM | Whitespace | LineTerminator | Comment | Comma</c>, any number of them.</summary>
    private int SkipIgnored(int position)
    {
        while (true)
        {
            switch (At(position))
            {
                case ' ' or '\t' or ',' or '\n' or '\r':
                    position++;
                    break;
                case 0xEF when At(position + 1) == 0xBB && At(position + 2) == 0xBF:
                    position += 3;
                    break;
                case '#':
                    position = SkipComment(position);
                    break;
                default:
                    return position;
            }
        }
    }

    /// <summary><c>Comment :: # CommentChar* [lookahead != CommentChar]</c></summary>
    private int SkipComment(int position)
    {
        var rest = _source.Utf8.Slice(position);
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        return position + (length < 0 ? rest.Length : length);
    }

    /// <summary><c>Name :: NameStart NameContinue* [lookahead != NameContinue]</c></summary>
    private Token ReadName(int start)
    {
        var end = start + 1;
        while (IsNameContinue(At(end))) end++;
        return new Token(TokenKind.Name, start, end);
    }

    /// <summary>The one punctuator of three characters: <c>...</c></summary>
    private Token ReadSpread(int start)
    {
        if (At(start + 1) == '.' && At(start + 2) == '.') return new Token(TokenKind.Spread, start, start + 3);
        throw Error(
            start,
            IsDigit(At(start + 1))
                ? "Found `.` at the beginning of a number. Write a digit before the decimal point, such as `0.5`."
                : "Found `.`, which is no token alone. Write `...` to spread a fragment.");
    }

    /// <summary><c>Punctuator :: one of ! $ &amp; ( ) ... : = @ [ ] { | }</c></summary>
    private static TokenKind? PunctuatorKind(int character) => character switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Ampersand,
        '(' => TokenKind.OpenParenthesis,
        ')' => TokenKind.CloseParenthesis,
        ':' => TokenKind.Colon,
        '=' => TokenKind.EqualsSign,
        '@' => TokenKind.At,
        '[' => TokenKind.OpenBracket,
        ']' => TokenKind.CloseBracket,
        '{' => TokenKind.OpenBrace,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.CloseBrace,
        _ => null,
    };

    /// <summary><c>NameStart :: Letter | _</c></summary>
    private static bool IsNameStart(int character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    /// <summary><c>NameContinue :: Letter | Digit | _</c></summary>
    private static bool IsNameContinue(int character) => IsNameStart(character) || IsDigit(character);

    private static bool IsDigit(int character) => character is >= '0' and <= '9';

    /// <summary>The byte at an offset, or <see cref="EndOfText"/>.</summary>
    private int At(int offset)
    {
        var text = _source.Utf8;
        return offset < text.Length ? text[offset] : EndOfText;
    }

    private SyntaxException UnexpectedCharacter(int offset)
    {
        var found = DescribeCharacter(offset);
        return Error(offset, CodePointAt(offset) switch
        {
            '\'' or 0x2018 or 0x2019 or 0x201C or 0x201D => $"Found {found}, which quotes nothing here. Write strings with `\"`.",
            0x00A0 or 0x3000 or (>= 0x2000 and <= 0x200D) => $"Found {found}, a blank that GraphQL does not know. Replace it by a space.",
            _ => $"Found {found}, which begins no token. Remove it, or put it into a string.",
        });
    }

    /// <summary>Printable ASCII as it is, anything else by its code point: messages stay readable wherever they are shown.</summary>
    private string DescribeCharacter(int offset) => CodePointAt(offset) switch
    {
        EndOfText => "the end of the text",
        >= ' ' and <= '~' and var c => $"`{(char)c}`",
        var c => $"U+{c:X4}",
    };

    private int CodePointAt(int offset)
    {
        var first = At(offset);
        return first switch
        {
            < 0x80 => first,
            < 0xE0 => (first & 0x1F) << 6 | Continuation(1),
            < 0xF0 => (first & 0x0F) << 12 | Continuation(1) << 6 | Continuation(2),
            _ => (first & 0x07) << 18 | Continuation(1) << 12 | Continuation(2) << 6 | Continuation(3),
        };

        int Continuation(int index) => At(offset + index) & 0x3F;
    }

    private SyntaxException Error(int offset, string message) => new(message, _source.LocationAt(offset));
}
