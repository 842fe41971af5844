using FsCheck;
using FsCheck.Fluent;
using ProductGateway.GraphQL.Language.Ast;
using static ProductGateway.GraphQL.Tests.Properties.Trees;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>Random type system definitions and extensions.</summary>
internal static class TypeSystemTrees
{
    private static Gen<InputValueDefinitionNode> Inputs { get; } =
        from description in Descriptions
        from name in Names
        from type in Types
        from defaultValue in Maybe(Constants)
        from directives in ConstantDirectives
        select new InputValueDefinitionNode(NoSpan, description, name, type, defaultValue, directives);

    private static Gen<FieldDefinitionNode> Fields { get; } =
        from description in Descriptions
        from name in Names
        from arguments in Several(Inputs)
        from type in Types
        from directives in ConstantDirectives
        select new FieldDefinitionNode(NoSpan, description, name, arguments, type, directives);

    private static Gen<EnumValueDefinitionNode> EnumValues { get; } =
        from description in Descriptions
        from name in NamesBut("true", "false", "null")
        from directives in ConstantDirectives
        select new EnumValueDefinitionNode(NoSpan, description, name, directives);

    private static Gen<OperationTypeDefinitionNode> OperationTypes { get; } =
        from operation in Gen.Elements(OperationType.Query, OperationType.Mutation, OperationType.Subscription)
        from type in NamedTypes
        select new OperationTypeDefinitionNode(NoSpan, operation, type);

    private static Gen<DefinitionNode> Schemas { get; } =
        from description in Descriptions
        from directives in ConstantDirectives
        from operations in Several(OperationTypes, least: 1)
        select (DefinitionNode)new SchemaDefinitionNode(NoSpan, description, directives, operations);

    private static Gen<DefinitionNode> DirectiveDefinitions { get; } =
        from description in Descriptions
        from name in Names
        from arguments in Several(Inputs)
        from isRepeatable in Gen.Elements(true, false)
        from locations in Several(Gen.Elements("FIELD", "QUERY", "OBJECT", "INPUT_FIELD_DEFINITION").Select(word => new NameNode(NoSpan, word)), least: 1)
        select (DefinitionNode)new DirectiveDefinitionNode(NoSpan, description, name, arguments, isRepeatable, locations);

    private static Gen<DefinitionNode> TypeDefinitions { get; } =
        from description in Descriptions
        from name in Names
        from directives in ConstantDirectives
        from members in Members.Generator
        from type in Gen.Elements<DefinitionNode>(
            new ScalarTypeDefinitionNode(NoSpan, description, name, directives),
            new ObjectTypeDefinitionNode(NoSpan, description, name, directives, members.Types, members.Fields),
            new InterfaceTypeDefinitionNode(NoSpan, description, name, directives, members.Types, members.Fields),
            new UnionTypeDefinitionNode(NoSpan, description, name, directives, members.Types),
            new EnumTypeDefinitionNode(NoSpan, description, name, directives, members.Values),
            new InputObjectTypeDefinitionNode(NoSpan, description, name, directives, members.Inputs))
        select type;

    /// <summary>An extension adds at least a directive.</summary>
    private static Gen<DefinitionNode> Extensions { get; } =
        from name in Names
        from directives in ConstantDirectives.Where(directives => directives.Length > 0)
        from members in Members.Generator
        from operations in Several(OperationTypes)
        from extension in Gen.Elements<DefinitionNode>(
            new SchemaExtensionNode(NoSpan, directives, operations),
            new ScalarTypeExtensionNode(NoSpan, name, directives),
            new ObjectTypeExtensionNode(NoSpan, name, directives, members.Types, members.Fields),
            new InterfaceTypeExtensionNode(NoSpan, name, directives, members.Types, members.Fields),
            new UnionTypeExtensionNode(NoSpan, name, directives, members.Types),
            new EnumTypeExtensionNode(NoSpan, name, directives, members.Values),
            new InputObjectTypeExtensionNode(NoSpan, name, directives, members.Inputs))
        select extension;

    public static Gen<DefinitionNode> Definitions { get; } = Gen.Frequency((1, Schemas), (1, DirectiveDefinitions), (4, TypeDefinitions), (4, Extensions));

    private sealed record Members(NamedTypeNode[] Types, FieldDefinitionNode[] Fields, EnumValueDefinitionNode[] Values, InputValueDefinitionNode[] Inputs)
    {
        public static Gen<Members> Generator { get; } =
            from types in Several(NamedTypes)
            from fields in Several(TypeSystemTrees.Fields)
            from values in Several(EnumValues)
            from inputs in Several(TypeSystemTrees.Inputs)
            select new Members(types, fields, values, inputs);
    }
}
