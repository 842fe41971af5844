using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A type with a name of its own. Built once by <see cref="SchemaBuilder"/>, immutable afterwards.</summary>
public abstract class NamedType(string name) : GraphQLType
{
    /// <summary>Unique in its schema, case-sensitive.</summary>
    public string Name { get; } = name;

    /// <summary>Markdown; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>The definition and then its extensions, as parsed; empty for built-in types.</summary>
    public IReadOnlyList<DefinitionNode> SyntaxNodes { get; internal set; } = [];

    /// <summary>Those on the definition and then on its extensions; none on built-in types.</summary>
    internal IEnumerable<DirectiveNode> Directives => SyntaxNodes.SelectMany(node => node switch
    {
        TypeDefinitionNode definition => definition.Directives,
        TypeExtensionNode extension => extension.Directives,
        _ => [],
    });

    /// <summary>True for introspection types and the five specified scalars.</summary>
    public bool IsBuiltIn { get; internal set; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
