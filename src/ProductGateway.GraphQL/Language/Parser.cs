using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>
/// Reads texts into syntax trees: one token of lookahead, no backtracking, time linear in the length of the text,
/// nesting bounded by <see cref="ParserOptions.MaxRecursion"/>.
/// </summary>
/// <remarks>GraphQL specification 2 <see href="https://spec.graphql.org/September2025/#sec-Language"/></remarks>
public sealed partial class Parser
{
    private readonly Source _source;
    private readonly ParserOptions _options;
    private readonly Lexer _lexer;
    private Token _token;
    private int _previousEnd;
    private int _tokenCount;
    private int _depth;

    /// <summary>The parameter <c>[Const]</c> of the grammar: while it is set, no variable may stand in a value.</summary>
    private bool _isConst;

    private Parser(Source source, ParserOptions? options)
    {
        _source = source;
        _options = options ?? ParserOptions.Default;
        _lexer = new Lexer(source);
        Advance();
    }

    /// <summary>Reads a document: executable definitions, type system definitions and extensions, in any mixture.</summary>
    /// <exception cref="SyntaxException">The text is not a <c>Document</c>, or passes a limit.</exception>
    public static DocumentNode Parse(Source source, ParserOptions? options = null) => new Parser(source, options).ParseDocument();

    /// <summary>Reads one value; variables are allowed in it.</summary>
    /// <exception cref="SyntaxException">The text is not a single <c>Value</c>, or passes a limit.</exception>
    public static ValueNode ParseValue(Source source, ParserOptions? options = null) =>
        new Parser(source, options).ParseWhole(static parser => parser.ParseValue());

    /// <summary>Reads one type reference.</summary>
    /// <exception cref="SyntaxException">The text is not a single <c>Type</c>, or passes a limit.</exception>
    public static TypeNode ParseType(Source source, ParserOptions? options = null) =>
        new Parser(source, options).ParseWhole(static parser => parser.ParseTypeReference());

    private T ParseWhole<T>(Func<Parser, T> part)
    {
        var node = part(this);
        return _token.Kind == TokenKind.EndOfText ? node : throw Unexpected("the end of the text");
    }

    /// <summary><c>Document : Definition+</c></summary>
    private DocumentNode ParseDocument()
    {
        var definitions = new List<DefinitionNode>();
        do
            definitions.Add(ParseDefinition());
        while (_token.Kind != TokenKind.EndOfText);
        return new DocumentNode(new SourceSpan(_source, 0, _token.End), definitions.ToArray());
    }

    /// <summary>
    /// <c>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension</c>. A description, if any, is read here:
    /// the keyword after it decides what it describes.
    /// </summary>
    private DefinitionNode ParseDefinition()
    {
        if (_token.Kind == TokenKind.OpenBrace) return ParseQueryShorthand();
        var start = _token.Start;
        var description = ParseDescription();
        if (description is not null && _token.Kind == TokenKind.OpenBrace)
            throw Error(start, "A description stands before a query in shorthand form, which cannot have one. Write `query` before the `{`.");
        return NameText() switch
        {
            "query" or "mutation" or "subscription" => ParseOperationDefinition(start, description),
            "fragment" => ParseFragmentDefinition(start, description),
            "schema" => ParseSchemaDefinition(start, description),
            "scalar" => ParseScalarTypeDefinition(start, description),
            "type" => ParseObjectTypeDefinition(start, description),
            "interface" => ParseInterfaceTypeDefinition(start, description),
            "union" => ParseUnionTypeDefinition(start, description),
            "enum" => ParseEnumTypeDefinition(start, description),
            "input" => ParseInputObjectTypeDefinition(start, description),
            "directive" => ParseDirectiveDefinition(start, description),
            "extend" when description is null => ParseTypeSystemExtension(),
            not null when description is not null =>
                throw Error(start, $"A description stands before {DescribeToken()}, which cannot have one. Descriptions belong before definitions, not before extensions."),
            _ => throw Unexpected("a definition (`{`, `query`, `mutation`, `subscription`, `fragment`, `type`, `extend`, …)"),
        };
    }

    /// <summary><c>Description : StringValue</c>; null when none stands here.</summary>
    private StringValueNode? ParseDescription() => _token.IsString ? ParseStringValue() : null;

    /// <summary><c>Name</c></summary>
    private NameNode ParseName(string wanted)
    {
        var token = Expect(TokenKind.Name, wanted);
        return new NameNode(new SourceSpan(_source, token.Start, token.End), _source.GetText(token.Start, token.End));
    }

    private void Advance()
    {
        _previousEnd = _token.End;
        _token = _lexer.Next();
        if (_token.Kind == TokenKind.EndOfText) return;
        if (++_tokenCount > _options.MaxTokens)
            throw Beyond(ErrorCode.TokenLimit, $"{_source.Name} has more than {_options.MaxTokens} tokens. Send a shorter text.");
    }

    private Token Expect(TokenKind kind, string wanted)
    {
        var token = _token;
        if (token.Kind != kind) throw Unexpected(wanted);
        Advance();
        return token;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!Skip(keyword)) throw Unexpected($"`{keyword}`");
    }

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind) return false;
        Advance();
        return true;
    }

    private bool Skip(string keyword)
    {
        if (!IsKeyword(keyword)) return false;
        Advance();
        return true;
    }

    /// <summary>True when a name stands here and it is this one. Keywords are ASCII, so bytes are characters.</summary>
    private bool IsKeyword(string keyword)
    {
        if (_token.Kind != TokenKind.Name || _token.End - _token.Start != keyword.Length) return false;
        var text = _source.Utf8.Slice(_token.Start, keyword.Length);
        for (var i = 0; i < keyword.Length; i++)
            if (text[i] != keyword[i]) return false;

        return true;
    }

    /// <summary>The name that stands here; null when something else does.</summary>
    private string? NameText() => _token.Kind == TokenKind.Name ? _source.GetText(_token.Start, _token.End) : null;

    /// <summary><c>{ Item+ }</c></summary>
    private T[] InBraces<T>(string what, Func<Parser, T> item) =>
        Enclosed(what, TokenKind.OpenBrace, TokenKind.CloseBrace, item, mayBeEmpty: false);

    /// <summary><c>{ Item+ }</c>, or nothing.</summary>
    private T[] OptionallyInBraces<T>(string what, Func<Parser, T> item) =>
        _token.Kind == TokenKind.OpenBrace ? InBraces(what, item) : [];

    /// <summary><c>( Item+ )</c>, or nothing.</summary>
    private T[] OptionallyInParentheses<T>(string what, Func<Parser, T> item) =>
        _token.Kind == TokenKind.OpenParenthesis
            ? Enclosed(what, TokenKind.OpenParenthesis, TokenKind.CloseParenthesis, item, mayBeEmpty: false)
            : [];

    private T[] Enclosed<T>(string what, TokenKind open, TokenKind close, Func<Parser, T> item, bool mayBeEmpty)
    {
        var opening = Expect(open, $"{TokenText.Spelling(open)} to begin {what}");
        if (!mayBeEmpty && _token.Kind == close)
            throw Error(_token.Start, $"Found {TokenText.Spelling(close)} directly after the {TokenText.Spelling(open)} of {what}, which cannot be empty. Write an entry, or remove both.");
        var items = new List<T>();
        while (!Skip(close))
        {
            if (_token.Kind == TokenKind.EndOfText) throw NeverClosed(what, opening, close);
            items.Add(item(this));
        }

        return items.ToArray();
    }

    /// <summary><c>Delimiter? Item (Delimiter Item)*</c></summary>
    private T[] Delimited<T>(TokenKind delimiter, Func<Parser, T> item)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
            items.Add(item(this));
        while (Skip(delimiter));
        return items.ToArray();
    }

    /// <summary>Counts one more level of nesting, which opens at the current token, for as long as <paramref name="item"/> reads it.</summary>
    private T Nested<T>(Func<Parser, T> item)
    {
        if (_depth == _options.MaxRecursion)
            throw Beyond(ErrorCode.RecursionLimit, $"Found {DescribeToken()} inside {_depth} others; no deeper nesting is accepted. Write a flatter text.");
        _depth++;
        var result = item(this);
        _depth--;
        return result;
    }

    /// <summary>Reads a part of the grammar that is written with <c>[Const]</c>. No such part contains another, so leaving one always means leaving all.</summary>
    private T Const<T>(Func<Parser, T> part)
    {
        _isConst = true;
        var result = part(this);
        _isConst = false;
        return result;
    }

    private SyntaxException Error(int offset, string message) => new(message, _source.LocationAt(offset));

    /// <summary>The current token is more than a limit allows.</summary>
    private SyntaxException Beyond(ErrorCode limit, string message) => new(message, _source.LocationAt(_token.Start), limit);

    /// <summary>The current token cannot stand where it stands.</summary>
    private SyntaxException Unexpected(string wanted) => Unexpected(_token, wanted);

    /// <summary>The same, where what is wanted does not say how it is written.</summary>
    private SyntaxException Unexpected(string wanted, string advice) =>
        Error(_token.Start, $"Found {DescribeToken()} where {wanted} must stand. {advice}");

    /// <summary>A token, perhaps read already, cannot stand where it stands.</summary>
    private SyntaxException Unexpected(Token token, string wanted) =>
        Error(token.Start, $"Found {TokenText.Describe(_source, token)} where {wanted} must stand.");

    private SyntaxException NeverClosed(string what, Token opening, TokenKind close)
    {
        var location = _source.LocationAt(opening.Start);
        return Error(
            _token.Start,
            $"The text ends inside {what} that begins at line {location.Line}, column {location.Column}. Close it with {TokenText.Spelling(close)}.");
    }

    private string DescribeToken() => TokenText.Describe(_source, _token);

    private SourceSpan SpanFrom(int start) => new(_source, start, _previousEnd);
}
