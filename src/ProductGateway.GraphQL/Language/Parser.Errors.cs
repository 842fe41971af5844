namespace ProductGateway.GraphQL.Language;

/// <summary>What is said about a text that does not parse.</summary>
public sealed partial class Parser
{
    private const int LongestQuote = 40;

    private SyntaxException Error(int offset, string message) => new(message, _source.LocationAt(offset));

    /// <summary>The current token cannot stand where it stands.</summary>
    private SyntaxException Unexpected(string wanted) => Error(_token.Start, $"Found {DescribeToken()} where {wanted} must stand.");

    /// <summary>A name that has been read already cannot stand where it stood.</summary>
    private SyntaxException UnexpectedName(Token name, string wanted) => Error(name.Start, $"Found the name `{Quote(name)}` where {wanted} must stand.");

    private SyntaxException NeverClosed(string what, Token opening, TokenKind close)
    {
        var location = _source.LocationAt(opening.Start);
        return Error(
            _token.Start,
            $"The text ends inside {what} that begins at line {location.Line}, column {location.Column}. Close it with {Spelling(close)}.");
    }

    private string DescribeToken() => _token.Kind switch
    {
        TokenKind.EndOfText => "the end of the text",
        TokenKind.Name => $"the name `{Quote(_token)}`",
        TokenKind.IntValue or TokenKind.FloatValue => $"the number `{Quote(_token)}`",
        TokenKind.StringValue or TokenKind.BlockString => "a string",
        var punctuator => Spelling(punctuator),
    };

    /// <summary>The text of a name or number, which is ASCII, cut where it would swell the message.</summary>
    private string Quote(Token token) => token.End - token.Start <= LongestQuote
        ? _source.GetText(token.Start, token.End)
        : _source.GetText(token.Start, token.Start + LongestQuote) + "…";

    private static string Spelling(TokenKind punctuator) => punctuator switch
    {
        TokenKind.Bang => "`!`",
        TokenKind.Dollar => "`$`",
        TokenKind.Ampersand => "`&`",
        TokenKind.OpenParenthesis => "`(`",
        TokenKind.CloseParenthesis => "`)`",
        TokenKind.Spread => "`...`",
        TokenKind.Colon => "`:`",
        TokenKind.EqualsSign => "`=`",
        TokenKind.At => "`@`",
        TokenKind.OpenBracket => "`[`",
        TokenKind.CloseBracket => "`]`",
        TokenKind.OpenBrace => "`{`",
        TokenKind.Pipe => "`|`",
        _ => "`}`",
    };
}
