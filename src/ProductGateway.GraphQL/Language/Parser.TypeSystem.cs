using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 3: the grammar of type system definitions.</summary>
public sealed partial class Parser
{
    /// <summary><c>ExecutableDirectiveLocation</c> and <c>TypeSystemDirectiveLocation</c>.</summary>
    private static readonly HashSet<string> DirectiveLocations = new(StringComparer.Ordinal)
    {
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE",
        "INPUT_OBJECT", "INPUT_FIELD_DEFINITION",
    };

    /// <summary><c>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</c></summary>
    private SchemaDefinitionNode ParseSchemaDefinition(int start, StringValueNode? description)
    {
        Advance();
        var directives = ParseConstDirectives();
        var operationTypes = InBraces("a schema definition", static parser => parser.ParseRootOperationTypeDefinition());
        return new SchemaDefinitionNode(SpanFrom(start), description, directives, operationTypes);
    }

    /// <summary><c>RootOperationTypeDefinition : OperationType : NamedType</c></summary>
    private OperationTypeDefinitionNode ParseRootOperationTypeDefinition()
    {
        var start = _token.Start;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon, "`:` and the root type");
        var type = ParseNamedType();
        return new OperationTypeDefinitionNode(SpanFrom(start), operation, type);
    }

    /// <summary><c>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</c></summary>
    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        return new ScalarTypeDefinitionNode(SpanFrom(start), description, name, directives);
    }

    /// <summary><c>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c></summary>
    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseDefinedName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseConstDirectives();
        var fields = ParseFieldsDefinition();
        return new ObjectTypeDefinitionNode(SpanFrom(start), description, name, directives, interfaces, fields);
    }

    /// <summary><c>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c></summary>
    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseDefinedName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseConstDirectives();
        var fields = ParseFieldsDefinition();
        return new InterfaceTypeDefinitionNode(SpanFrom(start), description, name, directives, interfaces, fields);
    }

    /// <summary><c>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</c></summary>
    private UnionTypeDefinitionNode ParseUnionTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        var types = ParseUnionMemberTypes();
        return new UnionTypeDefinitionNode(SpanFrom(start), description, name, directives, types);
    }

    /// <summary><c>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</c></summary>
    private EnumTypeDefinitionNode ParseEnumTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        var values = ParseEnumValuesDefinition();
        return new EnumTypeDefinitionNode(SpanFrom(start), description, name, directives, values);
    }

    /// <summary><c>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</c></summary>
    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(int start, StringValueNode? description)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        var fields = ParseInputFieldsDefinition();
        return new InputObjectTypeDefinitionNode(SpanFrom(start), description, name, directives, fields);
    }

    /// <summary><c>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</c></summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At, "`@` and the directive's name");
        var name = ParseName("the directive's name");
        var arguments = ParseArgumentsDefinition();
        var isRepeatable = Skip("repeatable");
        ExpectKeyword("on");
        var locations = Delimited(TokenKind.Pipe, static parser => parser.ParseDirectiveLocation());
        return new DirectiveDefinitionNode(SpanFrom(start), description, name, arguments, isRepeatable, locations);
    }

    /// <summary><c>DirectiveLocation : ExecutableDirectiveLocation | TypeSystemDirectiveLocation</c></summary>
    private NameNode ParseDirectiveLocation()
    {
        const string Wanted = "a directive location, such as `FIELD` or `FIELD_DEFINITION`,";
        var token = _token;
        var name = ParseName(Wanted);
        return DirectiveLocations.Contains(name.Value) ? name : throw Unexpected(token, Wanted);
    }

    /// <summary>The keyword that brought us here, and <c>Name</c>.</summary>
    private NameNode ParseDefinedName()
    {
        Advance();
        return ParseName("the name of the type");
    }

    /// <summary>
    /// <c>ImplementsInterfaces : ImplementsInterfaces &amp; NamedType | implements &amp;? NamedType</c>, or nothing.
    /// </summary>
    private NamedTypeNode[] ParseImplementsInterfaces() =>
        Skip("implements") ? Delimited(TokenKind.Ampersand, static parser => parser.ParseNamedType()) : [];

    /// <summary><c>UnionMemberTypes : UnionMemberTypes | NamedType; = |? NamedType</c>, or nothing.</summary>
    private NamedTypeNode[] ParseUnionMemberTypes() =>
        Skip(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, static parser => parser.ParseNamedType()) : [];

    /// <summary><c>FieldsDefinition : { FieldDefinition+ }</c>, or nothing.</summary>
    private FieldDefinitionNode[] ParseFieldsDefinition() =>
        OptionallyInBraces("a fields definition", static parser => parser.ParseFieldDefinition());

    /// <summary><c>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</c></summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName("the name of a field");
        var arguments = ParseArgumentsDefinition();
        Expect(TokenKind.Colon, "`:` and the field's type");
        var type = ParseTypeReference();
        var directives = ParseConstDirectives();
        return new FieldDefinitionNode(SpanFrom(start), description, name, arguments, type, directives);
    }

    /// <summary><c>ArgumentsDefinition : ( InputValueDefinition+ )</c>, or nothing.</summary>
    private InputValueDefinitionNode[] ParseArgumentsDefinition() =>
        OptionallyInParentheses("an arguments definition", static parser => parser.ParseInputValueDefinition());

    /// <summary><c>InputFieldsDefinition : { InputValueDefinition+ }</c>, or nothing.</summary>
    private InputValueDefinitionNode[] ParseInputFieldsDefinition() =>
        OptionallyInBraces("an input fields definition", static parser => parser.ParseInputValueDefinition());

    /// <summary><c>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</c></summary>
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName("the name of an argument or input field");
        Expect(TokenKind.Colon, "`:` and a type");
        var type = ParseTypeReference();
        var defaultValue = ParseDefaultValue();
        var directives = ParseConstDirectives();
        return new InputValueDefinitionNode(SpanFrom(start), description, name, type, defaultValue, directives);
    }

    /// <summary><c>EnumValuesDefinition : { EnumValueDefinition+ }</c>, or nothing.</summary>
    private EnumValueDefinitionNode[] ParseEnumValuesDefinition() =>
        OptionallyInBraces("an enum values definition", static parser => parser.ParseEnumValueDefinition());

    /// <summary><c>EnumValueDefinition : Description? EnumValue Directives[Const]?</c></summary>
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        const string Wanted = "an enum value, which is never `true`, `false` or `null`,";
        var start = _token.Start;
        var description = ParseDescription();
        var name = IsKeyword("true") || IsKeyword("false") || IsKeyword("null") ? throw Unexpected(Wanted) : ParseName(Wanted);
        var directives = ParseConstDirectives();
        return new EnumValueDefinitionNode(SpanFrom(start), description, name, directives);
    }
}
