using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>Writes a schema as one type system document, extensions merged.</summary>
/// <remarks>GraphQL specification 3 <see href="https://spec.graphql.org/September2025/#sec-Type-System"/></remarks>
public static class SchemaPrinter
{
    private const string DefaultReason = "No longer supported";

    /// <summary>
    /// The definitions in the order of <see cref="Schema.Directives"/> and <see cref="Schema.Types"/>, built-in ones left out, as is the schema definition
    /// when default names say the same. Of the directives on definitions those of the specification are written, as introspection tells no others.
    /// </summary>
    public static string Print(Schema schema)
    {
        DefinitionNode[] definitions =
        [
            .. SchemaDefinition(schema),
            .. schema.Directives.Where(directive => !directive.IsBuiltIn).Select(Definition),
            .. schema.Types.Where(type => !type.IsBuiltIn).Select(Definition),
        ];
        return Printer.Print(new DocumentNode(default, definitions));
    }

    /// <summary>
    /// It "should be omitted if each root operation type uses its respective default root type name, no other type uses any default
    /// root type name, and the schema does not have a description".
    /// </summary>
    private static IEnumerable<DefinitionNode> SchemaDefinition(Schema schema)
    {
        OperationType[] operations = [OperationType.Query, OperationType.Mutation, OperationType.Subscription];
        var saysTheSame = operations.All(operation => schema.GetRootType(operation) is { } root
            ? root.Name == operation.ToString()
            : schema.GetType(operation.ToString()) is null);
        if (saysTheSame && schema.Description is null) return [];
        var roots = operations.Where(operation => schema.GetRootType(operation) is not null)
            .Select(operation => new OperationTypeDefinitionNode(default, operation, Reference(schema.GetRootType(operation)!)));
        return [new SchemaDefinitionNode(default, Text(schema.Description), [], [.. roots])];
    }

    private static DirectiveDefinitionNode Definition(DirectiveDefinition directive)
        => new(
            default,
            Text(directive.Description),
            Name(directive.Name),
            Inputs(directive.Arguments),
            directive.IsRepeatable,
            [.. directive.Locations.Select(Name)]);

    private static DefinitionNode Definition(NamedType type)
    {
        var (description, name) = (Text(type.Description), Name(type.Name));
        return type switch
        {
            ScalarType scalar => new ScalarTypeDefinitionNode(default, description, name, SpecifiedBy(scalar)),
            ObjectType complex => new ObjectTypeDefinitionNode(default, description, name, [], Interfaces(complex), Fields(complex)),
            InterfaceType complex => new InterfaceTypeDefinitionNode(default, description, name, [], Interfaces(complex), Fields(complex)),
            UnionType union => new UnionTypeDefinitionNode(default, description, name, [], [.. union.Types.Select(Reference)]),
            EnumType @enum => new EnumTypeDefinitionNode(default, description, name, [], [.. @enum.Values.Select(Value)]),
            InputObjectType input => new InputObjectTypeDefinitionNode(default, description, name, OneOf(input), Inputs(input.Fields)),
            _ => throw new ArgumentOutOfRangeException(nameof(type), type.Name, "There are six kinds of named types."),
        };
    }

    private static NamedTypeNode[] Interfaces(ComplexType type) => [.. type.Interfaces.Select(Reference)];

    private static FieldDefinitionNode[] Fields(ComplexType type)
        => [.. type.Fields.Select(field => new FieldDefinitionNode(
            default, Text(field.Description), Name(field.Name), Inputs(field.Arguments), TypeOf(field.Type), Deprecated(field.DeprecationReason)))];

    private static InputValueDefinitionNode[] Inputs(IReadOnlyList<InputValue> inputs)
        => [.. inputs.Select(input => new InputValueDefinitionNode(
            default, Text(input.Description), Name(input.Name), TypeOf(input.Type), input.DefaultValue, Deprecated(input.DeprecationReason)))];

    private static EnumValueDefinitionNode Value(EnumValue value)
        => new(default, Text(value.Description), Name(value.Name), Deprecated(value.DeprecationReason));

    private static DirectiveNode[] OneOf(InputObjectType type) => type.IsOneOf ? [Directive("oneOf")] : [];

    private static DirectiveNode[] SpecifiedBy(ScalarType type)
        => type.SpecifiedByUrl is { } url ? [Directive("specifiedBy", new ArgumentNode(default, Name("url"), Text(url)!))] : [];

    private static DirectiveNode[] Deprecated(string? reason) => reason switch
    {
        null => [],
        DefaultReason => [Directive("deprecated")],
        _ => [Directive("deprecated", new ArgumentNode(default, Name("reason"), Text(reason)!))],
    };

    private static DirectiveNode Directive(string name, params ArgumentNode[] arguments) => new(default, Name(name), arguments);

    private static TypeNode TypeOf(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullTypeNode(default, TypeOf(nonNull.NullableType)),
        ListType list => new ListTypeNode(default, TypeOf(list.ElementType)),
        _ => Reference(type.Named),
    };

    private static NamedTypeNode Reference(NamedType type) => new(default, Name(type.Name));

    private static NameNode Name(string name) => new(default, name);

    private static StringValueNode? Text(string? text) => text is null ? null : new StringValueNode(default, text, isBlock: false);
}
