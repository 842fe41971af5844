namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System"/></remarks>
public abstract class TypeSystemDefinitionNode(SourceSpan span, StringValueNode? description) : DefinitionNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;
}

/// <summary><c>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
public sealed class SchemaDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<OperationTypeDefinitionNode> operationTypes) : TypeSystemDefinitionNode(span, description)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>In document order.</summary>
    public IReadOnlyList<OperationTypeDefinitionNode> OperationTypes { get; } = operationTypes;
}

/// <summary><c>RootOperationTypeDefinition : OperationType : NamedType</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
public sealed class OperationTypeDefinitionNode(SourceSpan span, OperationType operation, NamedTypeNode type) : SyntaxNode(span)
{
    /// <summary>The kind of operation.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>The object type at its root.</summary>
    public NamedTypeNode Type { get; } = type;
}

/// <summary><c>TypeDefinition</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Types"/></remarks>
public abstract class TypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : TypeSystemDefinitionNode(span, description)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>ScalarTypeDefinition : Description? scalar Name Directives[Const]?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Scalars"/></remarks>
public sealed class ScalarTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : TypeDefinitionNode(span, description, name, directives);

/// <summary><c>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects"/></remarks>
public sealed class ObjectTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeDefinitionNode(span, description, name, directives)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>In document order; empty without a field block.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Interfaces"/></remarks>
public sealed class InterfaceTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> interfaces,
    IReadOnlyList<FieldDefinitionNode> fields) : TypeDefinitionNode(span, description, name, directives)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<NamedTypeNode> Interfaces { get; } = interfaces;

    /// <summary>In document order; empty without a field block.</summary>
    public IReadOnlyList<FieldDefinitionNode> Fields { get; } = fields;
}

/// <summary><c>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Unions"/></remarks>
public sealed class UnionTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<NamedTypeNode> types) : TypeDefinitionNode(span, description, name, directives)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<NamedTypeNode> Types { get; } = types;
}

/// <summary><c>EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums"/></remarks>
public sealed class EnumTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<EnumValueDefinitionNode> values) : TypeDefinitionNode(span, description, name, directives)
{
    /// <summary>In document order; empty without a value block.</summary>
    public IReadOnlyList<EnumValueDefinitionNode> Values { get; } = values;
}

/// <summary><c>InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Input-Objects"/></remarks>
public sealed class InputObjectTypeDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives,
    IReadOnlyList<InputValueDefinitionNode> fields) : TypeDefinitionNode(span, description, name, directives)
{
    /// <summary>In document order; empty without a field block.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Fields { get; } = fields;
}
