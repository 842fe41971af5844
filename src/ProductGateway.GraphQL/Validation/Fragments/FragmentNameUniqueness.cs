using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>No two fragments of a document have one name.</summary>
/// <remarks>GraphQL specification 5.5.1.1 <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/></remarks>
internal sealed class FragmentNameUniqueness : IRule<FragmentDefinitionNode>
{
    public string Section => "sec-Fragment-Name-Uniqueness";

    public void Check(FragmentDefinitionNode fragment, ValidationContext context)
    {
        var name = fragment.Name.Value;
        var first = context.FindFragment(name)!.Node;
        if (ReferenceEquals(first, fragment)) return;
        context.Report(this, $"Two fragments are named `{name}`. Give each fragment a name of its own.", first.Name, fragment.Name);
    }
}
