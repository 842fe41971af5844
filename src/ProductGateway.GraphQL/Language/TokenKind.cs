namespace ProductGateway.GraphQL.Language;

/// <summary><c>Token :: Punctuator | Name | IntValue | FloatValue | StringValue</c>, each punctuator a kind of its own.</summary>
/// <remarks>GraphQL specification 2.1.5 <see href="https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens"/></remarks>
internal enum TokenKind
{
    EndOfText,
    Bang,
    Dollar,
    Ampersand,
    OpenParenthesis,
    CloseParenthesis,
    Spread,
    Colon,
    EqualsSign,
    At,
    OpenBracket,
    CloseBracket,
    OpenBrace,
    Pipe,
    CloseBrace,
    Name,
    IntValue,
    FloatValue,
    StringValue,
    BlockString,
}
