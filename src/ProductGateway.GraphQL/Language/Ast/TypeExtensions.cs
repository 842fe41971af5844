namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>TypeSystemExtension : SchemaExtension | TypeExtension</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions"/></remarks>
public abstract class TypeSystemExtensionNode(SourceSpan span, IReadOnlyList<DirectiveNode> directives) : DefinitionNode(span)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>SchemaExtension : extend schema Directives[Const]? { RootOperationTypeDefinition+ }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema-Extension"/></remarks>
public sealed class SchemaExtensionNode(
    SourceSpan span,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes) : TypeSystemExtensionNode(span, directives)
{
    /// <summary>In document order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary><c>TypeExtension</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/></remarks>
public abstract class TypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : TypeSystemExtensionNode(span, directives)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>ScalarTypeExtension : extend scalar Name Directives[Const]</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Scalar-Extensions"/></remarks>
public sealed class ScalarTypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : TypeExtensionNode(span, name, directives);

/// <summary><c>ObjectTypeExtension : extend type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Object-Extensions"/></remarks>
public sealed class ObjectTypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeExtensionNode(span, name, directives)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>In document order; empty without a field block.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>InterfaceTypeExtension : extend interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Interface-Extensions"/></remarks>
public sealed class InterfaceTypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeExtensionNode(span, name, directives)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>In document order; empty without a field block.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>UnionTypeExtension : extend union Name Directives[Const]? UnionMemberTypes?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Union-Extensions"/></remarks>
public sealed class UnionTypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types) : TypeExtensionNode(span, name, directives)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>EnumTypeExtension : extend enum Name Directives[Const]? EnumValuesDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enum-Extensions"/></remarks>
public sealed class EnumTypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : TypeExtensionNode(span, name, directives)
{
    /// <summary>In document order; empty without a value block.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary><c>InputObjectTypeExtension : extend input Name Directives[Const]? InputFieldsDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Object-Extensions"/></remarks>
public sealed class InputObjectTypeExtensionNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : TypeExtensionNode(span, name, directives)
{
    /// <summary>In document order; empty without a field block.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
