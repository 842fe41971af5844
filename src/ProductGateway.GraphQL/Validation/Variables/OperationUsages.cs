using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>An operation with the variables that it defines and those that it uses.</summary>
/// <param name="Scope">What the walk found in the operation.</param>
/// <param name="Variables">By name; the last of several of one name.</param>
/// <param name="Usages">
/// In the operation and every fragment that it reaches. Of several in equal places one, which may stand where the operation does not reach:
/// <see cref="NodeOf"/> gives the one to report.
/// </param>
internal sealed record OperationUsages(
    OperationScope Scope,
    IReadOnlyDictionary<string, VariableDefinitionNode> Variables,
    IReadOnlyList<VariableUsage> Usages)
{
    /// <summary>The definition.</summary>
    public OperationDefinitionNode Operation => Scope.Node;

    /// <summary>How messages call the operation.</summary>
    public string Title => Operation.Name is { } name ? $"the operation `{name.Value}`" : "the operation";

    /// <summary>Where the operation uses the variable like that: itself, else in a fragment that it reaches. Looks at all of them: for reports only.</summary>
    public VariableNode NodeOf(VariableUsage usage)
    {
        var seen = new HashSet<FragmentScope>();
        var open = new Queue<DefinitionScope>([Scope]);
        while (open.Count > 0)
        {
            var definition = open.Dequeue();
            foreach (var candidate in definition.Usages)
            {
                if (candidate.Node.Name.Value == usage.Node.Name.Value && candidate.Position == usage.Position) return candidate.Node;
            }

            foreach (var spread in definition.Spreads)
            {
                if (seen.Add(spread.Target)) open.Enqueue(spread.Target);
            }
        }

        return usage.Node;
    }
}
