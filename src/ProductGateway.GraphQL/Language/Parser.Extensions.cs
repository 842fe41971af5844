using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Language;

/// <summary>GraphQL specification 3: the grammar of type system extensions. Each must add something.</summary>
public sealed partial class Parser
{
    /// <summary><c>TypeSystemExtension : SchemaExtension | TypeExtension</c></summary>
    private TypeSystemExtensionNode ParseTypeSystemExtension()
    {
        var start = _token.Start;
        Advance();
        return NameText() switch
        {
            "schema" => ParseSchemaExtension(start),
            "scalar" => ParseScalarTypeExtension(start),
            "type" => ParseObjectTypeExtension(start),
            "interface" => ParseInterfaceTypeExtension(start),
            "union" => ParseUnionTypeExtension(start),
            "enum" => ParseEnumTypeExtension(start),
            "input" => ParseInputObjectTypeExtension(start),
            _ => throw Unexpected("`schema`, `scalar`, `type`, `interface`, `union`, `enum` or `input`"),
        };
    }

    /// <summary>
    /// <c>SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ } | extend schema Directives[Const] [lookahead != {]</c>
    /// </summary>
    private SchemaExtensionNode ParseSchemaExtension(int start)
    {
        Advance();
        var directives = ParseConstDirectives();
        var operationTypes = OptionallyInBraces("a schema extension", static parser => parser.ParseRootOperationTypeDefinition());
        RequireContent(directives.Length + operationTypes.Length, "a directive or `{`");
        return new SchemaExtensionNode(SpanFrom(start), directives, operationTypes);
    }

    /// <summary><c>ScalarTypeExtension : extend scalar Name Directives[Const]</c></summary>
    private ScalarTypeExtensionNode ParseScalarTypeExtension(int start)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        RequireContent(directives.Length, "a directive");
        return new ScalarTypeExtensionNode(SpanFrom(start), name, directives);
    }

    /// <summary>
    /// <c>ObjectTypeExtension : extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition
    /// | extend type Name ImplementsInterfaces? Directives[Const] | extend type Name ImplementsInterfaces</c>
    /// </summary>
    private ObjectTypeExtensionNode ParseObjectTypeExtension(int start)
    {
        var name = ParseDefinedName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseConstDirectives();
        var fields = ParseFieldsDefinition();
        RequireContent(interfaces.Length + directives.Length + fields.Length, "`implements`, a directive or `{`");
        return new ObjectTypeExtensionNode(SpanFrom(start), name, directives, interfaces, fields);
    }

    /// <summary>
    /// <c>InterfaceTypeExtension : extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition
    /// | extend interface Name ImplementsInterfaces? Directives[Const] | extend interface Name ImplementsInterfaces</c>
    /// </summary>
    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(int start)
    {
        var name = ParseDefinedName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseConstDirectives();
        var fields = ParseFieldsDefinition();
        RequireContent(interfaces.Length + directives.Length + fields.Length, "`implements`, a directive or `{`");
        return new InterfaceTypeExtensionNode(SpanFrom(start), name, directives, interfaces, fields);
    }

    /// <summary><c>UnionTypeExtension : extend union Name Directives[Const]? UnionMemberTypes | extend union Name Directives[Const]</c></summary>
    private UnionTypeExtensionNode ParseUnionTypeExtension(int start)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        var types = ParseUnionMemberTypes();
        RequireContent(directives.Length + types.Length, "a directive or `=`");
        return new UnionTypeExtensionNode(SpanFrom(start), name, directives, types);
    }

    /// <summary><c>EnumTypeExtension : extend enum Name Directives[Const]? EnumValuesDefinition | extend enum Name Directives[Const]</c></summary>
    private EnumTypeExtensionNode ParseEnumTypeExtension(int start)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        var values = ParseEnumValuesDefinition();
        RequireContent(directives.Length + values.Length, "a directive or `{`");
        return new EnumTypeExtensionNode(SpanFrom(start), name, directives, values);
    }

    /// <summary><c>InputObjectTypeExtension : extend input Name Directives[Const]? InputFieldsDefinition | extend input Name Directives[Const]</c></summary>
    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(int start)
    {
        var name = ParseDefinedName();
        var directives = ParseConstDirectives();
        var fields = ParseInputFieldsDefinition();
        RequireContent(directives.Length + fields.Length, "a directive or `{`");
        return new InputObjectTypeExtensionNode(SpanFrom(start), name, directives, fields);
    }

    private void RequireContent(int parts, string wanted)
    {
        if (parts == 0) throw Error(_token.Start, $"Found {DescribeToken()} before the extension has added anything. Add {wanted}.");
    }
}
