using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>The C# that reads one value, and the C# that writes one.</summary>
internal sealed class ValueCode(string json)
{
    /// <summary>An expression that reads the value on which the reader stands.</summary>
    /// <param name="shape">Of the value.</param>
    /// <param name="reader">The reader's name.</param>
    public string Read(Shape shape, string reader = "reader")
    {
        var value = ReadValue(shape, reader);
        // A consumer's scalar may convert from something that null could mean.
        var none = shape.Kind == ShapeKind.Custom ? $"({shape.OutputType})null" : "null";
        return shape.IsNullable ? $"JsonRead.IsNull(ref {reader}) ? {none} : {value}" : value;
    }

    /// <summary>The method that reads a record, and the member of a family.</summary>
    public static string Reader(string record) => "Read" + record;

    /// <summary>Statements that write a value.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="shape">Of the value.</param>
    /// <param name="value">An expression without effects.</param>
    /// <param name="depth">Of lists around it: each level has names of its own.</param>
    public void Write(SourceWriter writer, Shape shape, string value, int depth = 0)
    {
        if (shape.IsNullable)
        {
            WriteNullable(writer, shape with { IsNullable = false }, value, depth);
        }
        else if (shape.Element is { } element)
        {
            var item = Local("item", depth);
            writer.Line("writer.WriteStartArray();");
            writer.Block($"foreach (var {item} in {value})", () => Write(writer, element, item, depth + 1));
            writer.Line("writer.WriteEndArray();");
        }
        else
        {
            writer.Line(WriteLeaf(shape, value));
        }
    }

    private void WriteNullable(SourceWriter writer, Shape shape, string value, int depth)
    {
        var inner = Local("value", depth);
        if (shape.Element is null) writer.Line($"if ({value} is {{ }} {inner}) {WriteLeaf(shape, inner)}");
        else writer.Block($"if ({value} is {{ }} {inner})", () => Write(writer, shape, inner, depth + 1));
        writer.Line("else writer.WriteNullValue();");
    }

    private static string Local(string name, int depth) => depth == 0 ? name : $"{name}{depth + 1}";

    private string ReadValue(Shape shape, string reader) => shape.Kind switch
    {
        ShapeKind.List => ReadList(shape.Element!, reader, reader == "reader" ? "element" : reader + "_"),
        ShapeKind.Object => $"{Reader(shape.Name)}(ref {reader})",
        ShapeKind.Enum => $"{json}.Read{shape.Name.TrimStart('@')}(ref {reader})",
        ShapeKind.Custom => $"JsonScalars.Custom<{shape.Name}>(ref {reader})",
        ShapeKind.Int => $"JsonRead.Int32(ref {reader})",
        ShapeKind.Float => $"JsonRead.Double(ref {reader})",
        ShapeKind.String or ShapeKind.Id or ShapeKind.Boolean => $"JsonRead.{shape.Kind}(ref {reader})",
        _ => $"JsonScalars.{shape.Kind}(ref {reader})",
    };

    private string ReadList(Shape element, string reader, string inner)
        => $"JsonRead.List<{element.OutputType}>(ref {reader}, static (ref Utf8JsonReader {inner}) => {Element(element, inner)})";

    // A conditional of null and a value type needs to be told what it is.
    private string Element(Shape shape, string reader)
        => shape.IsNullable ? $"JsonRead.IsNull(ref {reader}) ? ({shape.OutputType})null : {ReadValue(shape, reader)}" : ReadValue(shape, reader);

    private string WriteLeaf(Shape shape, string value) => shape.Kind switch
    {
        ShapeKind.Int or ShapeKind.Float => $"writer.WriteNumberValue({value});",
        ShapeKind.Boolean => $"writer.WriteBooleanValue({value});",
        ShapeKind.Decimal => $"JsonScalars.Write(writer, {value});",
        ShapeKind.Url => $"writer.WriteStringValue({value}.Text);",
        ShapeKind.Json => $"{value}.WriteTo(writer);",
        ShapeKind.Enum => $"{json}.Write(writer, {value});",
        ShapeKind.Object or ShapeKind.Custom => $"{value}.Write(writer);",
        _ => $"writer.WriteStringValue({value});",
    };
}
