using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Input values in messages: short, whatever was sent.</summary>
internal static class FoundText
{
    private const int MaxLength = 40;

    public static string Of(ValueNode value) => value switch
    {
        VariableNode node => $"${node.Name.Value}",
        IntValueNode node => Shorten(node.Text),
        FloatValueNode node => Shorten(node.Text),
        StringValueNode node => $"\"{Shorten(node.Value)}\"",
        BooleanValueNode node => node.Value ? "true" : "false",
        EnumValueNode node => Shorten(node.Value),
        ListValueNode => "a list",
        ObjectValueNode => "an object",
        _ => "null",
    };

    private static string Shorten(string text)
    {
        if (text.Length <= MaxLength) return text;
        var end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return $"{text.Substring(0, end)}…";
    }
}
