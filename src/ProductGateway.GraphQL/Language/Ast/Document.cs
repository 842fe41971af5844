namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>Document : Definition+</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Document"/></remarks>
public sealed class DocumentNode(SourceSpan span, IReadOnlyList<DefinitionNode> definitions) : SyntaxNode(span)
{
    /// <summary>In document order; never empty.</summary>
    public IReadOnlyList<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary><c>Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Document"/></remarks>
public abstract class DefinitionNode(SourceSpan span) : SyntaxNode(span);

/// <summary><c>ExecutableDefinition : OperationDefinition | FragmentDefinition</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Document"/></remarks>
public abstract class ExecutableDefinitionNode(SourceSpan span) : DefinitionNode(span);

/// <summary><c>Name</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Names"/></remarks>
public sealed class NameNode(SourceSpan span, string value) : SyntaxNode(span)
{
    /// <summary>The characters of the name.</summary>
    public string Value { get; } = value;
}
