using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation without a name is the only operation of its document.</summary>
/// <remarks>GraphQL specification 5.2.3.1 <see href="https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation"/></remarks>
internal sealed class LoneAnonymousOperation : IRule<DocumentNode>
{
    public string Section => "sec-Lone-Anonymous-Operation";

    public void Check(DocumentNode document, ValidationContext context)
    {
        var operations = document.Definitions.OfType<OperationDefinitionNode>().ToList();
        if (operations.Count <= 1) return;
        foreach (var operation in operations)
        {
            if (context.IsFull) return;
            if (operation.Name is not null) continue;
            context.Report(
                this,
                $"This operation has no name, though the document holds {operations.Count} operations. Name it, or send it alone.",
                operation);
        }
    }
}
