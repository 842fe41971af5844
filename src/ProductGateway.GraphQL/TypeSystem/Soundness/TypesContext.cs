using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>What a check on the types reads and where it reports: all names are resolved, the schema itself does not exist yet.</summary>
internal sealed class TypesContext(
    TypeSystemDocument document,
    IReadOnlyList<NamedType> types,
    IReadOnlyList<DirectiveDefinition> directives,
    SchemaErrors errors)
{
    public TypeSystemDocument Document => document;

    /// <summary>The schema's own, in definition order.</summary>
    public IReadOnlyList<NamedType> Types => types;

    /// <summary>The built-in ones first.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives => directives;

    public void Report(string? section, string message, params SyntaxNode?[] nodes) => errors.Report(section, message, nodes);
}
