namespace ProductGateway.GraphQL.Language.Ast;

/// <summary>One node of a parsed document. Immutable; equal only to itself.</summary>
public abstract class SyntaxNode(SourceSpan span)
{
    /// <summary>Where the node stands. Without a source for nodes that no text gave, such as JSON variables.</summary>
    public SourceSpan Span { get; } = span;
}
