using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>No two operations of a document have one name, be they of different kinds.</summary>
/// <remarks>GraphQL specification 5.2.2.1 <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/></remarks>
internal sealed class OperationNameUniqueness : IRule<DocumentNode>
{
    public string Section => "sec-Operation-Name-Uniqueness";

    public void Check(DocumentNode document, ValidationContext context)
    {
        var names = document.Definitions.OfType<OperationDefinitionNode>().Select(operation => operation.Name).OfType<NameNode>().ToList();
        foreach (var nodes in Duplicates.Find(names, name => name))
        {
            if (context.IsFull) return;
            context.Report(this, $"{nodes.Count} operations are named `{nodes[0].Value}`. Give each operation a name of its own.", nodes);
        }
    }
}
