using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>A subscription selects exactly one field at its root, no introspection field, and leaves nothing there to variables.</summary>
/// <remarks>GraphQL specification 5.2.4.1 <see href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/></remarks>
internal sealed class SingleRootField : IRule<OperationDefinitionNode>
{
    public string Section => "sec-Single-Root-Field";

    public void Check(OperationDefinitionNode subscription, ValidationContext context)
    {
        if (subscription.Operation != OperationType.Subscription || context.Schema.SubscriptionType is not { } type) return;

        var conditions = new List<DirectiveNode>();
        var fields = new List<FieldNode>();
        foreach (var selection in CollectSubscriptionSelections(type, subscription.SelectionSet, context))
        {
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value == "skip"));
            conditions.AddRange(selection.Directives.Where(directive => directive.Name.Value == "include"));
            if (selection is FieldNode field) fields.Add(field);
        }

        ReportConditions(conditions, context);
        ReportFurtherFields(fields, context);
        ReportIntrospection(fields, context);
    }

    private void ReportConditions(List<DirectiveNode> conditions, ValidationContext context)
    {
        if (conditions.Count == 0) return;
        context.Report(
            this,
            "A subscription takes no `@skip` or `@include` on its root selections: its one field must be known before variables are. Remove them.",
            conditions);
    }

    private void ReportFurtherFields(List<FieldNode> fields, ValidationContext context)
    {
        var further = fields.Where(field => field.ResponseName != fields[0].ResponseName).ToList();
        if (further.Count == 0) return;
        context.Report(
            this,
            $"A subscription has one root field; this one selects `{further[0].ResponseName}` besides `{fields[0].ResponseName}`. Send a subscription for each.",
            further);
    }

    private void ReportIntrospection(List<FieldNode> fields, ValidationContext context)
    {
        var introspection = fields.Where(field => field.Name.Value.StartsWith("__", StringComparison.Ordinal)).ToList();
        if (introspection.Count == 0) return;
        context.Report(
            this,
            $"`{introspection[0].Name.Value}` is no source of events. Select a field of the subscription type, and introspect with a query.",
            introspection);
    }

    /// <summary>CollectSubscriptionFields(objectType, selectionSet): what it visits, in its order, each fragment once.</summary>
    private static IEnumerable<SelectionNode> CollectSubscriptionSelections(ObjectType type, SelectionSetNode root, ValidationContext context)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<(SelectionSetNode Set, int Next)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (set, next) = open.Pop();
            if (next == set.Selections.Count) continue;
            open.Push((set, next + 1));

            var selection = set.Selections[next];
            yield return selection;
            if (Inside(selection, type, visited, context) is { } inside) open.Push((inside, 0));
        }
    }

    private static SelectionSetNode? Inside(SelectionNode selection, ObjectType type, HashSet<string> visited, ValidationContext context)
    {
        if (selection is InlineFragmentNode inline)
        {
            return inline.TypeCondition is null || Applies(inline.TypeCondition, type, context.Schema) ? inline.SelectionSet : null;
        }

        if (selection is not FragmentSpreadNode spread || !visited.Add(spread.Name.Value)) return null;
        if (context.FindFragment(spread.Name.Value)?.Node is not { } fragment) return null;
        return Applies(fragment.TypeCondition, type, context.Schema) ? fragment.SelectionSet : null;
    }

    private static bool Applies(NamedTypeNode condition, ObjectType type, Schema schema)
        => schema.GetType(condition.Name.Value) is CompositeType fragmentType && schema.IsPossibleType(fragmentType, type);
}
