using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>No two operations of a document have one name, be they of different kinds.</summary>
/// <remarks>GraphQL specification 5.2.2.1 <see href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/></remarks>
internal sealed class OperationNameUniqueness : IRule<DocumentNode>
{
    public string Section => "sec-Operation-Name-Uniqueness";

    public void Check(DocumentNode document, ValidationContext context)
    {
        var seen = new Dictionary<string, NameNode>(StringComparer.Ordinal);
        foreach (var operation in document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (context.IsFull) return;
            if (operation.Name is not { } name) continue;
            if (seen.TryGetValue(name.Value, out var first))
            {
                context.Report(this, $"Two operations are named `{name.Value}`. Give each operation a name of its own.", first, name);
            }
            else
            {
                seen.Add(name.Value, name);
            }
        }
    }
}
