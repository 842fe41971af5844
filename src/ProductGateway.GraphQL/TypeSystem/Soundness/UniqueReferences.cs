using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>A type "may declare that it implements one or more unique interfaces"; a union has "one or more unique member types".</summary>
/// <remarks>GraphQL specification, Type Validation in 3.6 to 3.8 <see href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation"/></remarks>
internal static class UniqueReferences
{
    public static void Check(DefinitionsContext context)
    {
        foreach (var type in context.Document.Types)
        {
            var parts = context.Document.PartsOf(type.Name.Value);
            var objects = type.Kind == TypeKind.Interface ? "sec-Interfaces.Type-Validation" : "sec-Objects.Type-Validation";
            Check(context, objects, $"{type.Name.Value} implements", parts.SelectMany(part => part.Interfaces));
            Check(context, "sec-Unions.Type-Validation", $"{type.Name.Value} contains", parts.SelectMany(part => part.Members));
        }
    }

    private static void Check(DefinitionsContext context, string section, string beginning, IEnumerable<NamedTypeNode> nodes)
    {
        foreach (var group in nodes.GroupBy(node => node.Name.Value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            context.Report(section, $"{beginning} {group.Key} {group.Count()} times. Name it once.", [.. group]);
        }
    }
}
