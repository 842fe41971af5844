using System.Globalization;
using ProductGateway.GraphQL.Language;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.TypeSystem;

internal static class Values
{
    /// <summary>A literal of the GraphQL language.</summary>
    public static ValueNode Literal(string text) => Parser.ParseValue(new Source(text));

    /// <summary>What the scalar makes of a value, as text, or its problem after an exclamation mark. JSON scalars are written as GraphQL ones.</summary>
    public static string Input(ScalarCoercion scalar, string value, ValueOrigin origin = ValueOrigin.Literal)
        => scalar.TryCoerceInput(Literal(value), origin, out var result, out var problem) ? Text(result) : $"! {problem}";

    /// <summary>The same for several values.</summary>
    public static IEnumerable<string> Inputs(ScalarCoercion scalar, ValueOrigin origin, params string[] values)
        => values.Select(value => Input(scalar, value, origin));

    /// <summary>What the scalar writes for a value, as text, or an exclamation mark when it does not.</summary>
    public static string Output(ScalarCoercion scalar, object value) => scalar.TryCoerceResult(value, out var result) ? Text(result) : "!";

    /// <summary>The coerced value as text, with the C# type of each leaf, such as <c>{ a: Int32 1 }</c>.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        InputObject map => $"{{{string.Concat(map.Type.Fields.Where(field => map.Has(field.Index)).Select(field => $" {field.Name}: {Text(map.Get<object>(field.Index))}"))} }}",
        object?[] list => $"[{string.Join(", ", list.Select(Text))}]",
        DateTimeOffset instant => $"DateTimeOffset {instant.ToString("O", CultureInfo.InvariantCulture)}",
        ValueNode node => $"ValueNode {Printer.Print(node)}",
        _ => $"{value.GetType().Name} {Convert.ToString(value, CultureInfo.InvariantCulture)}",
    };
}
