using System.Globalization;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>
/// Variables inside a list or object that is the value of a scalar, such as <c>json: { a: $a }</c>. The specification gives such a place no type;
/// we read it as graphql-js does: the variable stands for its runtime value, an absent one for nothing in an object and for null in a list.
/// </summary>
internal static class EmbeddedVariables
{
    /// <summary>The value without variables; itself when it has none. False when a runtime value has no form as a literal.</summary>
    public static bool TryReplace(ValueNode value, IReadOnlyDictionary<string, object?> variables, out ValueNode result)
    {
        result = value;
        return value switch
        {
            VariableNode variable => TryWrite(variables.TryGetValue(variable.Name.Value, out var runtime) ? runtime : null, variable, out result),
            ListValueNode list => TryReplaceItems(list, variables, out result),
            ObjectValueNode map => TryReplaceFields(map, variables, out result),
            _ => true,
        };
    }

    private static bool TryReplaceItems(ListValueNode list, IReadOnlyDictionary<string, object?> variables, out ValueNode result)
    {
        result = list;
        var items = new ValueNode[list.Values.Count];
        for (var i = 0; i < items.Length; i++)
        {
            if (!TryReplace(list.Values[i], variables, out items[i])) return false;
        }

        if (!items.SequenceEqual(list.Values)) result = new ListValueNode(list.Span, items);
        return true;
    }

    private static bool TryReplaceFields(ObjectValueNode map, IReadOnlyDictionary<string, object?> variables, out ValueNode result)
    {
        result = map;
        var fields = new List<ObjectFieldNode>(map.Fields.Count);
        foreach (var field in map.Fields)
        {
            if (field.Value is VariableNode variable && !variables.ContainsKey(variable.Name.Value)) continue;
            if (!TryReplace(field.Value, variables, out var value)) return false;
            fields.Add(ReferenceEquals(value, field.Value) ? field : new ObjectFieldNode(field.Span, field.Name, value));
        }

        if (!fields.SequenceEqual(map.Fields)) result = new ObjectValueNode(map.Span, fields);
        return true;
    }

    private static bool TryWrite(object? runtime, VariableNode variable, out ValueNode result)
    {
        var span = variable.Span;
        var node = runtime switch
        {
            null => new NullValueNode(span),
            ValueNode value => value,
            string text => new StringValueNode(span, text, isBlock: false),
            bool truth => new BooleanValueNode(span, truth),
            int number => new IntValueNode(span, number.ToString(CultureInfo.InvariantCulture)),
            double number => new FloatValueNode(span, number.ToString("R", CultureInfo.InvariantCulture)),
            _ => null,
        };
        result = node ?? variable;
        return node is not null;
    }
}
