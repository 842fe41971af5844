using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>The type condition of each fragment, named or inline, is a type that has selections.</summary>
/// <remarks>GraphQL specification 5.5.1.3 <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/></remarks>
internal sealed class FragmentsOnObjectInterfaceOrUnionTypes : IRule<FragmentDefinitionNode>, IRule<InlineFragmentNode>
{
    public string Section => "sec-Fragments-on-Object-Interface-or-Union-Types";

    public void Check(FragmentDefinitionNode fragment, ValidationContext context) => Check(fragment.TypeCondition, context);

    public void Check(InlineFragmentNode fragment, ValidationContext context)
    {
        if (fragment.TypeCondition is not null) Check(fragment.TypeCondition, context);
    }

    private void Check(NamedTypeNode condition, ValidationContext context)
    {
        if (context.Schema.GetType(condition.Name.Value) is null or CompositeType) return;
        context.Report(
            this,
            $"A fragment is on `{condition.Name.Value}`, which has no fields. Put it on an object, interface or union.",
            condition);
    }
}
