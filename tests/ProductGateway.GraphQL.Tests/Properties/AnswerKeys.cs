using System.Text.Json;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Properties;

/// <summary>
/// What keys an answer to one of the <see cref="AnswerDocuments"/> has, and in which order: CollectFields written a second time, recursive and
/// without regard to speed.
/// </summary>
internal sealed class AnswerKeys(DocumentNode document)
{
    public void Check(JsonElement data) => CheckObject(data, "Query", [document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet]);

    private void CheckObject(JsonElement value, string type, IEnumerable<SelectionSetNode> sets)
    {
        if (value.ValueKind == JsonValueKind.Null) return;
        var fields = new OrderedDictionary<string, List<FieldNode>>();
        var visited = new HashSet<string>();
        foreach (var set in sets) Collect(set, type, fields, visited);

        Assert.Equal(fields.Keys, value.EnumerateObject().Select(member => member.Name));
        foreach (var (key, nodes) in fields) CheckField(value.GetProperty(key), nodes);
    }

    private void CheckField(JsonElement value, List<FieldNode> nodes)
    {
        if (nodes[0].SelectionSet is null) return;
        var sets = nodes.Select(node => node.SelectionSet!);
        if (value.ValueKind != JsonValueKind.Array)
        {
            CheckObject(value, AnswerDocuments.TypeOf(nodes[0].Name.Value, 0), sets);
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray()) CheckObject(item, AnswerDocuments.TypeOf(nodes[0].Name.Value, index++), sets);
    }

    private void Collect(SelectionSetNode set, string type, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in set.Selections.Where(IsIncluded))
        {
            if (selection is FieldNode field)
            {
                if (!fields.TryGetValue(field.ResponseName, out var nodes)) fields[field.ResponseName] = nodes = [];
                nodes.Add(field);
            }
            else if (selection is InlineFragmentNode inline)
            {
                if (inline.TypeCondition is null || Applies(inline.TypeCondition, type)) Collect(inline.SelectionSet, type, fields, visited);
            }
            else if (selection is FragmentSpreadNode spread && visited.Add(spread.Name.Value))
            {
                var fragment = document.Definitions.OfType<FragmentDefinitionNode>().Single(each => each.Name.Value == spread.Name.Value);
                if (Applies(fragment.TypeCondition, type)) Collect(fragment.SelectionSet, type, fields, visited);
            }
        }
    }

    private static bool Applies(NamedTypeNode condition, string type)
        => condition.Name.Value == type || (condition.Name.Value is "Item" or "Thing" && type is "First" or "Second");

    private static bool IsIncluded(SelectionNode selection) => selection.Directives.All(directive =>
    {
        var isTrue = directive.Arguments[0].Value is BooleanValueNode { Value: true } or VariableNode { Name.Value: "yes" };
        return isTrue == (directive.Name.Value == "include");
    });
}
