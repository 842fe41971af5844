using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>What an operation costs as far as its document tells: the fields at its root, fragments spread out, each response key once.</summary>
/// <remarks>Conditions are not asked: a field that <c>@skip</c> leaves out has to be paid for first, and is given back.</remarks>
internal static class OperationCost
{
    /// <summary>At least 1. Introspection and <c>__typename</c> add nothing.</summary>
    public static int Of(ExecutableDocument document, OperationDefinitionNode operation, int mutationCost)
    {
        var fields = Count(document, operation.SelectionSet);
        return operation.Operation switch
        {
            OperationType.Mutation => Math.Max(1, fields * mutationCost),
            OperationType.Query => Math.Max(1, fields),
            _ => 1,
        };
    }

    private static int Count(ExecutableDocument document, SelectionSetNode root)
    {
        if (root.Selections is [FieldNode only]) return IsCounted(only) ? 1 : 0;

        var keys = new HashSet<string>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        var sets = new Stack<SelectionSetNode>([root]);
        while (sets.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is FieldNode field && IsCounted(field)) keys.Add(field.ResponseName);
                else if (selection is InlineFragmentNode inline) sets.Push(inline.SelectionSet);
                else if (selection is FragmentSpreadNode named && spread.Add(named.Name.Value)) sets.Push(document.GetFragment(named.Name.Value)!.SelectionSet);
            }
        }

        return keys.Count;
    }

    private static bool IsCounted(FieldNode field) => !field.Name.Value.StartsWith("__", StringComparison.Ordinal);
}
