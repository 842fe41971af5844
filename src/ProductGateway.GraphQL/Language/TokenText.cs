namespace ProductGateway.GraphQL.Language;

/// <summary>How messages call a token.</summary>
internal static class TokenText
{
    private const int LongestQuote = 40;

    /// <summary>Such as <c>the name `id`</c>, <c>`{`</c> or <c>the end of the text</c>.</summary>
    public static string Describe(Source source, Token token) => token.Kind switch
    {
        TokenKind.EndOfText => "the end of the text",
        TokenKind.Name => $"the name `{Quote(source, token)}`",
        TokenKind.IntValue or TokenKind.FloatValue => $"the number `{Quote(source, token)}`",
        TokenKind.StringValue or TokenKind.BlockString => "a string",
        var punctuator => Spelling(punctuator),
    };

    /// <summary>The text of a name or number, which is ASCII, cut where it would swell the message.</summary>
    public static string Quote(Source source, Token token) => token.End - token.Start <= LongestQuote
        ? source.GetText(token.Start, token.End)
        : source.GetText(token.Start, token.Start + LongestQuote) + "…";

    /// <summary>The characters of a punctuator, in backquotes.</summary>
    public static string Spelling(TokenKind punctuator) => punctuator switch
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
        TokenKind.CloseBrace => "`}`",
        _ => throw new ArgumentOutOfRangeException(nameof(punctuator), punctuator, "Only punctuators have one spelling."),
    };
}
