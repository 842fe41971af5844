using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Where directives of a schema's own stand on its definitions.</summary>
internal static class DirectiveUsages
{
    /// <summary>
    /// Directives that both schemas define and only one puts on anything. We read this as a text that does not tell its usages, as that which is
    /// printed for clients: with it there is nothing to compare.
    /// </summary>
    public static HashSet<string> ToldByOne(Schema before, Schema after)
    {
        var told = In(before);
        told.SymmetricExceptWith(In(after));
        told.IntersectWith(before.Directives.Select(directive => directive.Name));
        told.IntersectWith(after.Directives.Select(directive => directive.Name));
        return told;
    }

    private static HashSet<string> In(Schema schema)
        => new(schema.Types.SelectMany(type => type.Directives.Concat(OnMembers(type))).Select(directive => directive.Name.Value), StringComparer.Ordinal);

    private static IEnumerable<DirectiveNode> OnMembers(NamedType type) => type switch
    {
        ComplexType complex => complex.Fields.SelectMany(field => (field.SyntaxNode?.Directives ?? []).Concat(OnInputs(field.Arguments))),
        InputObjectType input => OnInputs(input.Fields),
        EnumType @enum => @enum.Values.SelectMany(value => value.SyntaxNode?.Directives ?? []),
        _ => [],
    };

    private static IEnumerable<DirectiveNode> OnInputs(IEnumerable<InputValue> inputs) => inputs.SelectMany(input => input.SyntaxNode?.Directives ?? []);
}
