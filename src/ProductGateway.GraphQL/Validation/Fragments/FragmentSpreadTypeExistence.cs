using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>The type condition of each fragment, named or inline, is a type of the schema.</summary>
/// <remarks>GraphQL specification 5.5.1.2 <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/></remarks>
internal sealed class FragmentSpreadTypeExistence : IRule<FragmentDefinitionNode>, IRule<InlineFragmentNode>
{
    public string Section => "sec-Fragment-Spread-Type-Existence";

    public void Check(FragmentDefinitionNode fragment, ValidationContext context) => Check(fragment.TypeCondition, context);

    public void Check(InlineFragmentNode fragment, ValidationContext context)
    {
        if (fragment.TypeCondition is not null) Check(fragment.TypeCondition, context);
    }

    private void Check(NamedTypeNode condition, ValidationContext context)
    {
        var name = condition.Name.Value;
        if (context.Schema.GetType(name) is not null) return;
        var question = context.DidYouMean(name, context.Schema.Types.OfType<CompositeType>().Select(type => type.Name));
        context.Report(this, $"A fragment is on `{name}`, but the schema has no such type. Correct the name.{question}", condition);
    }
}
