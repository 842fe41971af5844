using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Validation;

/// <summary>
/// Whether two fields have identical sets of arguments: the same names with the same literals, in any order of arguments and input fields.
/// We read "identical" as graphql-js does: as written, so <c>1.0</c> is not <c>1.00</c>, nor a block string a string.
/// </summary>
internal sealed class IdenticalArguments(ValidationContext context)
{
    /// <summary>Counts the values that it compares as work of the context.</summary>
    public bool AreIdentical(IReadOnlyList<ArgumentNode> a, IReadOnlyList<ArgumentNode> b)
        => AreIdentical(a, b, argument => argument.Name.Value, argument => argument.Value);

    private bool AreIdentical<TNode>(
        IReadOnlyList<TNode> a,
        IReadOnlyList<TNode> b,
        Func<TNode, string> nameOf,
        Func<TNode, ValueNode> valueOf)
    {
        if (a.Count != b.Count) return false;
        Dictionary<string, TNode>? byName = null;
        for (var i = 0; i < a.Count; i++)
        {
            var other = b[i];
            if (nameOf(other) != nameOf(a[i]))
            {
                byName ??= ByName(b, nameOf);
                if (!byName.TryGetValue(nameOf(a[i]), out other)) return false;
            }

            if (!IsIdentical(valueOf(a[i]), valueOf(other))) return false;
        }

        return true;
    }

    private bool IsIdentical(ValueNode a, ValueNode b)
    {
        context.MergeWork++;
        return (a, b) switch
        {
            (VariableNode x, VariableNode y) => x.Name.Value == y.Name.Value,
            (IntValueNode x, IntValueNode y) => x.Text == y.Text,
            (FloatValueNode x, FloatValueNode y) => x.Text == y.Text,
            (StringValueNode x, StringValueNode y) => x.Value == y.Value && x.IsBlock == y.IsBlock,
            (BooleanValueNode x, BooleanValueNode y) => x.Value == y.Value,
            (NullValueNode, NullValueNode) => true,
            (EnumValueNode x, EnumValueNode y) => x.Value == y.Value,
            (ListValueNode x, ListValueNode y) => AreIdentical(x.Values, y.Values),
            (ObjectValueNode x, ObjectValueNode y) => AreIdentical(x.Fields, y.Fields, field => field.Name.Value, field => field.Value),
            _ => false,
        };
    }

    private bool AreIdentical(IReadOnlyList<ValueNode> a, IReadOnlyList<ValueNode> b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!IsIdentical(a[i], b[i])) return false;
        }

        return true;
    }

    private static Dictionary<string, TNode> ByName<TNode>(IReadOnlyList<TNode> nodes, Func<TNode, string> nameOf)
    {
        var byName = new Dictionary<string, TNode>(StringComparer.Ordinal);
        foreach (var node in nodes) byName[nameOf(node)] = node;
        return byName;
    }
}
