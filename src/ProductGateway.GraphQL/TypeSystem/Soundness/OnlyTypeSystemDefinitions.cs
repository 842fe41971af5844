using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>A tool that only produces schemas may refuse executable definitions "but should provide a descriptive error if present".</summary>
/// <remarks>GraphQL specification 3.1 <see href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions"/></remarks>
internal static class OnlyTypeSystemDefinitions
{
    public static void Check(DefinitionsContext context)
    {
        foreach (var node in context.Document.Executables)
        {
            var found = node is FragmentDefinitionNode ? "a fragment" : "an operation";
            context.Report(
                "sec-Type-System-Extensions",
                $"A schema holds no executable definitions; found {found}. Move it to a request.",
                node);
        }
    }
}
