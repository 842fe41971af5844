using System.Globalization;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>A default value in one spelling, so that two that mean the same are the same text.</summary>
internal static class DefaultValueText
{
    /// <summary>Members by name, single values of a list in brackets, numbers of a <c>Float</c> without superfluous digits, no block strings.</summary>
    public static string Of(ValueNode value, GraphQLType type) => Printer.Print(Normal(value, type));

    private static ValueNode Normal(ValueNode value, GraphQLType type) => (value, type.NullableType) switch
    {
        (NullValueNode, _) => value,
        (ListValueNode list, ListType of) => new ListValueNode(default, [.. list.Values.Select(item => Normal(item, of.ElementType))]),
        (_, ListType of) => new ListValueNode(default, [Normal(value, of.ElementType)]),
        (ObjectValueNode @object, InputObjectType of) => Sorted(@object, field => of.GetField(field.Name.Value)?.Type),
        (IntValueNode number, ScalarType { Name: "Float", IsBuiltIn: true }) => Number(number.Text),
        (FloatValueNode number, ScalarType { Name: "Float", IsBuiltIn: true }) => Number(number.Text),
        (IntValueNode number, ScalarType { Name: "ID", IsBuiltIn: true }) => new StringValueNode(default, number.Text, isBlock: false),
        (StringValueNode text, _) => new StringValueNode(default, text.Value, isBlock: false),

        // What a custom scalar makes of a literal it alone knows.
        (ListValueNode list, _) => new ListValueNode(default, [.. list.Values.Select(item => Normal(item, type))]),
        (ObjectValueNode @object, _) => Sorted(@object, _ => null),
        _ => value,
    };

    private static ObjectValueNode Sorted(ObjectValueNode value, Func<ObjectFieldNode, GraphQLType?> typeOf)
        => new(default, [.. value.Fields
            .OrderBy(field => field.Name.Value, StringComparer.Ordinal)
            .Select(field => new ObjectFieldNode(default, field.Name, typeOf(field) is { } type ? Normal(field.Value, type) : field.Value))]);

    private static FloatValueNode Number(string digits)
        => new(default, double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture));
}
