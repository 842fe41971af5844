using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>Names that stand more than once in a list.</summary>
internal static class Duplicates
{
    private const int FewEnoughToCompare = 8;

    /// <summary>All places of each such name, in document order. Linear; a short list without duplicates allocates nothing.</summary>
    public static IEnumerable<IReadOnlyList<NameNode>> Find<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
        => nodes.Count <= FewEnoughToCompare && AllDiffer(nodes, nameOf) ? [] : Grouped(nodes, nameOf).Where(group => group.Count > 1);

    private static bool AllDiffer<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
    {
        for (var i = 1; i < nodes.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nameOf(nodes[i]).Value == nameOf(nodes[j]).Value) return false;
            }
        }

        return true;
    }

    private static Dictionary<string, List<NameNode>>.ValueCollection Grouped<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, NameNode> nameOf)
    {
        var groups = new Dictionary<string, List<NameNode>>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var name = nameOf(node);
            if (!groups.TryGetValue(name.Value, out var group)) groups.Add(name.Value, group = []);
            group.Add(name);
        }

        return groups.Values;
    }
}
