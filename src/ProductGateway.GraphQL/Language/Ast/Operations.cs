namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet | SelectionSet</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Operations"/></remarks>
public sealed class OperationDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    IReadOnlyList<VariableDefinitionNode> variables,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ExecutableDefinitionNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary><see cref="OperationType.Query"/> for the shorthand form.</summary>
    public OperationType Operation { get; } = operation;

    /// <summary>Null for an anonymous operation.</summary>
    public NameNode? Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<VariableDefinitionNode> Variables { get; } = variables;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>The root selection.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Variables"/></remarks>
public sealed class VariableDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    IReadOnlyList<DirectiveNode> directives) : SyntaxNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The variable that is defined.</summary>
    public VariableNode Variable { get; } = variable;

    /// <summary>The declared input type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>Null without one; a <see cref="NullValueNode"/> when <c>= null</c> is written.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>SelectionSet : { Selection+ }</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Selection-Sets"/></remarks>
public sealed class SelectionSetNode(SourceSpan span, IReadOnlyList<SelectionNode> selections) : SyntaxNode(span)
{
    /// <summary>In document order; never empty.</summary>
    public IReadOnlyList<SelectionNode> Selections { get; } = selections;
}

/// <summary><c>Selection : Field | FragmentSpread | InlineFragment</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Selection-Sets"/></remarks>
public abstract class SelectionNode(SourceSpan span, IReadOnlyList<DirectiveNode> directives) : SyntaxNode(span)
{
    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;
}

/// <summary><c>Field : Alias? Name Arguments? Directives? SelectionSet?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Fields"/></remarks>
public sealed class FieldNode(
    SourceSpan span,
    NameNode? alias,
    NameNode name,
    IReadOnlyList<ArgumentNode> arguments,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(span, directives)
{
    /// <summary>Null without one.</summary>
    public NameNode? Alias { get; } = alias;

    /// <summary>The field that is asked for.</summary>
    public NameNode Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The key of this field in the response: the alias, else the name.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

/// <summary><c>FragmentSpread : ... FragmentName Directives?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/></remarks>
public sealed class FragmentSpreadNode(
    SourceSpan span,
    NameNode name,
    IReadOnlyList<DirectiveNode> directives) : SelectionNode(span, directives)
{
    /// <summary>The fragment that is spread.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>InlineFragment : ... TypeCondition? Directives? SelectionSet</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Inline-Fragments"/></remarks>
public sealed class InlineFragmentNode(
    SourceSpan span,
    NamedTypeNode? typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : SelectionNode(span, directives)
{
    /// <summary>Null without one: the enclosing type then.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The selection that the condition guards.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/></remarks>
public sealed class FragmentDefinitionNode(
    SourceSpan span,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    IReadOnlyList<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ExecutableDefinitionNode(span)
{
    /// <summary>The description before the definition; null without one.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type after <c>on</c>.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; } = directives;

    /// <summary>What a spread of the fragment selects.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

/// <summary><c>Argument : Name : Value</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Arguments"/></remarks>
public sealed class ArgumentNode(SourceSpan span, NameNode name, ValueNode value) : SyntaxNode(span)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The literal or variable given.</summary>
    public ValueNode Value { get; } = value;
}

/// <summary><c>Directive : @ Name Arguments?</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Language.Directives"/></remarks>
public sealed class DirectiveNode(SourceSpan span, NameNode name, IReadOnlyList<ArgumentNode> arguments) : SyntaxNode(span)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;

    /// <summary>In document order; empty without any.</summary>
    public IReadOnlyList<ArgumentNode> Arguments { get; } = arguments;
}
