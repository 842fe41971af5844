using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Some object can be both of the fragment's type and of the type that it is spread in.</summary>
/// <remarks>GraphQL specification 5.5.2.3 <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/></remarks>
internal sealed class FragmentSpreadIsPossible : IRule<FragmentSpreadNode>, IRule<InlineFragmentNode>
{
    public string Section => "sec-Fragment-Spread-Is-Possible";

    public void Check(FragmentSpreadNode spread, ValidationContext context)
    {
        if (context.FindFragment(spread.Name.Value) is not { } fragment) return;
        Check(fragment.Node.TypeCondition, spread, $"The fragment `{fragment.Name}`", context);
    }

    public void Check(InlineFragmentNode fragment, ValidationContext context)
    {
        if (fragment.TypeCondition is not null) Check(fragment.TypeCondition, fragment, "The fragment", context);
    }

    private void Check(NamedTypeNode condition, SelectionNode place, string fragment, ValidationContext context)
    {
        if (context.ParentType is not { } parentType) return;
        if (context.Schema.GetType(condition.Name.Value) is not CompositeType fragmentType) return;
        if (CanMeet(fragmentType, parentType, context.Schema)) return;
        context.Report(
            this,
            $"{fragment} on `{fragmentType.Name}` stands among fields of `{parentType.Name}`, which is never a `{fragmentType.Name}`. Take it out or move it.",
            place);
    }

    /// <summary>Whether GetPossibleTypes of the two have a member in common. A type meets itself, though it has no objects.</summary>
    private static bool CanMeet(CompositeType a, CompositeType b, Schema schema)
        => ReferenceEquals(a, b) || schema.GetPossibleTypes(a).Any(possible => schema.IsPossibleType(b, possible));
}
