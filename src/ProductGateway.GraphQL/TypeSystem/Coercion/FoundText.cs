using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>Input values in messages: short, whatever was sent.</summary>
internal static class FoundText
{
    private const int MaxLength = 40;
    private const int MaxNameLength = 100;

    public static string Of(ValueNode value) => value switch
    {
        VariableNode node => $"${Name(node.Name.Value)}",
        IntValueNode node => Shorten(node.Text, MaxLength),
        FloatValueNode node => Shorten(node.Text, MaxLength),
        StringValueNode node => $"\"{Shorten(node.Value, MaxLength)}\"",
        BooleanValueNode node => node.Value ? "true" : "false",
        EnumValueNode node => Shorten(node.Value, MaxLength),
        ListValueNode => "a list",
        ObjectValueNode => "an object",
        _ => "null",
    };

    /// <summary>A name of the sender's choice, which may be as long as a body. It is shown to be recognised.</summary>
    public static string Name(string name) => Shorten(name, MaxNameLength);

    private static string Shorten(string text, int maxLength)
    {
        if (text.Length <= maxLength) return text;
        var end = char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
        return $"{text.Substring(0, end)}…";
    }
}
