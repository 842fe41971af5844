namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Objects"/></remarks>
public sealed class FieldDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    TypeNode type,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>The output type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/></remarks>
public sealed class InputValueDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The input type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Null without one; a <see cref="NullValueNode"/> when <c>= null</c> is written.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>EnumValueDefinition : Description? EnumValue Directives[Const]?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Enums"/></remarks>
public sealed class EnumValueDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/></remarks>
public sealed class DirectiveDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    IReadOnlyList<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    IReadOnlyList<NameNode> locations) : TypeSystemDefinitionNode(span, description)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<InputValueDefinitionNode> Arguments { get; } = arguments;

    /// <summary>True with <c>repeatable</c>.</summary>
    public bool IsRepeatable { get; } = isRepeatable;

    /// <summary>In document order, each one of the DirectiveLocation names.</summary>
    public IReadOnlyList<NameNode> Locations { get; } = locations;
}
