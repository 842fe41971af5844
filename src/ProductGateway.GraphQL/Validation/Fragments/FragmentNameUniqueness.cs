using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>No two fragments of a document have one name.</summary>
/// <remarks>GraphQL specification 5.5.1.1 <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/></remarks>
internal sealed class FragmentNameUniqueness : IRule<DocumentNode>
{
    public string Section => "sec-Fragment-Name-Uniqueness";

    public void Check(DocumentNode document, ValidationContext context)
    {
        var names = document.Definitions.OfType<FragmentDefinitionNode>().Select(fragment => fragment.Name).ToList();
        foreach (var nodes in Duplicates.Find(names, name => name))
        {
            if (context.IsFull) return;
            context.Report(this, $"{nodes.Count} fragments are named `{nodes[0].Value}`. Give each fragment a name of its own.", nodes);
        }
    }
}
