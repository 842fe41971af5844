namespace ProductGateway.GraphQL.Language;

/// <summary>One lexical token.</summary>
/// <param name="Kind">Never an ignored token: those are skipped.</param>
/// <param name="Start">Byte offset of the first byte.</param>
/// <param name="End">Byte offset after the last byte; equal to <paramref name="Start"/> at the end of the text.</param>
/// <param name="Value">The characters meant by a string or block string; null for every other kind, whose text is the stretch itself.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Value = null)
{
    public bool IsString => Kind is TokenKind.StringValue or TokenKind.BlockString;
}
