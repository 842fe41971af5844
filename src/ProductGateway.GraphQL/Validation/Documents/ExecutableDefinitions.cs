using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A document that is executed holds operations and fragments only.</summary>
/// <remarks>GraphQL specification 5.1.1 <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/></remarks>
internal sealed class ExecutableDefinitions : IRule<DocumentNode>
{
    public string Section => "sec-Executable-Definitions";

    public void Check(DocumentNode document, ValidationContext context)
    {
        foreach (var definition in document.Definitions)
        {
            if (context.IsFull) return;
            if (definition is ExecutableDefinitionNode) continue;
            context.Report(
                this,
                $"The document holds {Describe(definition)}, which cannot be executed. Send operations and fragments only.",
                definition);
        }
    }

    private static string Describe(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"a definition of the type `{type.Name.Value}`",
        TypeExtensionNode type => $"an extension of the type `{type.Name.Value}`",
        DirectiveDefinitionNode directive => $"a definition of the directive `@{directive.Name.Value}`",
        SchemaExtensionNode => "an extension of the schema",
        _ => "a definition of the schema",
    };
}
