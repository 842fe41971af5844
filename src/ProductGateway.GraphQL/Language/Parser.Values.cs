using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 2.10 to 2.13: values, variables, type references and directives.</summary>
public sealed partial class Parser
{
    /// <summary>
    /// <c>Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue
    /// | ListValue[?Const] | ObjectValue[?Const]</c>
    /// </summary>
    private ValueNode ParseValue()
    {
        switch (_token.Kind)
        {
            case TokenKind.Dollar:
                return _isConst ? throw VariableInConstant() : ParseVariable();
            case TokenKind.IntValue or TokenKind.FloatValue:
                return ParseNumber();
            case TokenKind.StringValue or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.OpenBracket:
                return Nested<ValueNode>(static parser => parser.ParseListValue());
            case TokenKind.OpenBrace:
                return Nested<ValueNode>(static parser => parser.ParseObjectValue());
            default:
                throw Unexpected(_isConst ? "a constant value" : "a value", _isConst ? "Write one, such as `\"text\"` or `12`." : "Write one, such as `\"text\"`, `12` or `$name`.");
        }
    }

    /// <summary><c>IntValue | FloatValue</c>: the digits are kept, not the number.</summary>
    private ValueNode ParseNumber()
    {
        var token = _token;
        Advance();
        var text = _source.GetText(token.Start, token.End);
        return token.Kind == TokenKind.IntValue
            ? new IntValueNode(SpanFrom(token.Start), text)
            : new FloatValueNode(SpanFrom(token.Start), text);
    }

    /// <summary><c>StringValue</c></summary>
    private StringValueNode ParseStringValue()
    {
        var token = _token;
        Advance();
        return new StringValueNode(SpanFrom(token.Start), token.Value!, token.Kind == TokenKind.BlockString);
    }

    /// <summary>
    /// <c>BooleanValue : one of true false</c>; <c>NullValue : null</c>; <c>EnumValue : Name but not true, false or null</c>
    /// </summary>
    private ValueNode ParseNamedValue()
    {
        var start = _token.Start;
        var name = NameText()!;
        Advance();
        return name switch
        {
            "true" => new BooleanValueNode(SpanFrom(start), true),
            "false" => new BooleanValueNode(SpanFrom(start), false),
            "null" => new NullValueNode(SpanFrom(start)),
            _ => new EnumValueNode(SpanFrom(start), name),
        };
    }

    /// <summary><c>ListValue[Const] : [ ] | [ Value[?Const]+ ]</c></summary>
    private ListValueNode ParseListValue()
    {
        var start = _token.Start;
        var values = Enclosed(
            "a list value",
            TokenKind.OpenBracket,
            TokenKind.CloseBracket,
            static parser => parser.ParseValue(),
            mayBeEmpty: true);
        return new ListValueNode(SpanFrom(start), values);
    }

    /// <summary><c>ObjectValue[Const] : { } | { ObjectField[?Const]+ }</c></summary>
    private ObjectValueNode ParseObjectValue()
    {
        var start = _token.Start;
        var fields = Enclosed(
            "an object value",
            TokenKind.OpenBrace,
            TokenKind.CloseBrace,
            static parser => parser.ParseObjectField(),
            mayBeEmpty: true);
        return new ObjectValueNode(SpanFrom(start), fields);
    }

    /// <summary><c>ObjectField[Const] : Name : Value[?Const]</c></summary>
    private ObjectFieldNode ParseObjectField()
    {
        var start = _token.Start;
        var name = ParseName("the name of an input field");
        Expect(TokenKind.Colon, "`:` and the input field's value");
        var value = ParseValue();
        return new ObjectFieldNode(SpanFrom(start), name, value);
    }

    /// <summary><c>Variable : $ Name</c></summary>
    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar, "a variable, such as `$id`,").Start;
        var name = ParseName("the variable's name");
        return new VariableNode(SpanFrom(start), name);
    }

    private SyntaxException VariableInConstant()
    {
        var start = _token.Start;
        Advance();
        return Error(start, $"Found the variable `${(_token.Kind == TokenKind.Name ? TokenText.Quote(_source, _token) : "")}` where only a constant may stand. Write the value itself.");
    }

    /// <summary><c>DefaultValue : = Value[Const]</c>, or nothing.</summary>
    private ValueNode? ParseDefaultValue() => Skip(TokenKind.EqualsSign) ? Const(static parser => parser.ParseValue()) : null;

    /// <summary><c>Type : NamedType | ListType | NonNullType</c>; <c>NonNullType : NamedType ! | ListType !</c></summary>
    private TypeNode ParseTypeReference()
    {
        var start = _token.Start;
        TypeNode type = _token.Kind == TokenKind.OpenBracket ? Nested(static parser => parser.ParseListType()) : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(SpanFrom(start), type) : type;
    }

    /// <summary><c>ListType : [ Type ]</c></summary>
    private ListTypeNode ParseListType()
    {
        var start = Expect(TokenKind.OpenBracket, "`[`").Start;
        var elementType = ParseTypeReference();
        Expect(TokenKind.CloseBracket, "`]` to close the list type");
        return new ListTypeNode(SpanFrom(start), elementType);
    }

    /// <summary><c>NamedType : Name</c></summary>
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName("the name of a type");
        return new NamedTypeNode(name.Span, name);
    }

    /// <summary><c>Directives[Const]</c>, or nothing.</summary>
    private DirectiveNode[] ParseConstDirectives() => Const(static parser => parser.ParseDirectives());

    /// <summary><c>Directives[Const] : Directive[?Const]+</c>, or nothing.</summary>
    private DirectiveNode[] ParseDirectives()
    {
        if (_token.Kind != TokenKind.At) return [];
        var directives = new List<DirectiveNode>();
        while (_token.Kind == TokenKind.At) directives.Add(ParseDirective());
        return directives.ToArray();
    }

    /// <summary><c>Directive[Const] : @ Name Arguments[?Const]?</c></summary>
    private DirectiveNode ParseDirective()
    {
        var start = Expect(TokenKind.At, "`@`").Start;
        var name = ParseName("the directive's name");
        var arguments = ParseArguments();
        return new DirectiveNode(SpanFrom(start), name, arguments);
    }
}
