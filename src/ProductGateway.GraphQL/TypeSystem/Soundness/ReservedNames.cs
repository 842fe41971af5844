using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"Any Name within a GraphQL type system must not start with two underscores."</summary>
/// <remarks>GraphQL specification 4 <see href="https://spec.graphql.org/September2025/#sec-Introspection.Reserved-Names"/></remarks>
internal static class ReservedNames
{
    public static void Check(DefinitionsContext context)
    {
        var names = context.Document.Types.Select(part => part.Name)
            .Concat(context.Document.Directives.Select(directive => directive.Name))
            .Concat(context.Fields.Select(pair => pair.Field.Name))
            .Concat(context.Inputs.Select(pair => pair.Input.Name))
            .Concat(context.Document.Parts.SelectMany(part => part.Values).Select(value => value.Name));
        foreach (var name in names.Where(IsReserved))
        {
            context.Report(
                "sec-Introspection.Reserved-Names",
                $"{name.Value} begins with two underscores, as only introspection's names do. Rename it.",
                name);
        }
    }

    private static bool IsReserved(NameNode name) => name.Value.StartsWith("__", StringComparison.Ordinal);
}
