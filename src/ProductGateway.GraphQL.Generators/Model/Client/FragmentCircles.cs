using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>Fragments that spread themselves, of which validation has complained: without them the rest can still be made.</summary>
internal static class FragmentCircles
{
    /// <summary>The fragments that do not reach themselves, by name. Of two with one name the last.</summary>
    public static Dictionary<string, FragmentDefinitionNode> LeaveOut(IEnumerable<FragmentDefinitionNode> fragments)
    {
        var all = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in fragments) all[fragment.Name.Value] = fragment;
        return all.Where(pair => !Reaches(pair.Value, pair.Key, all)).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    private static bool Reaches(FragmentDefinitionNode from, string name, Dictionary<string, FragmentDefinitionNode> all)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<SelectionSetNode>([from.SelectionSet]);
        while (open.Count > 0)
        {
            foreach (var selection in open.Pop().Selections)
            {
                if (selection is FieldNode { SelectionSet: { } below }) open.Push(below);
                else if (selection is InlineFragmentNode inline) open.Push(inline.SelectionSet);
                else if (selection is FragmentSpreadNode spread && reached.Add(spread.Name.Value) && all.TryGetValue(spread.Name.Value, out var next)) open.Push(next.SelectionSet);
            }
        }

        return reached.Contains(name);
    }
}
