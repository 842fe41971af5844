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
        return shape.IsNullable ? $"JsonRead.IsNull(ref {reader}) ? {None(shape)} : {value}" : value;
    }

    /// <summary>An expression that reads the value of the member on which a stream stands.</summary>
    /// <param name="shape">Of the value.</param>
    /// <param name="streamed">Which records are read while they arrive.</param>
    public string Stream(Shape shape, StreamedRecords streamed)
    {
        var read = shape switch
        {
            { Element: { } element } => $"json.ListAsync({Element(element)})",
            { Kind: ShapeKind.Object } when streamed.Contains(shape.Name) => $"{StreamReader(shape.Name)}(json)",
            _ => $"json.ValueAsync({Element(shape with { IsNullable = false })})",
        };
        return $"{(shape.IsNullable ? $"json.TakeNull() ? {None(shape)} : " : "")}await {read}.ConfigureAwait(false)";
    }

    /// <summary>The method that reads a record, or the member of a family, in one piece.</summary>
    public static string Reader(string record) => "Read" + record;

    /// <summary>The method that reads a record, or the member of a family, while it arrives.</summary>
    public static string StreamReader(string record) => $"Read{record}Async";

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

    // A consumer's scalar may convert from something that null could mean.
    private static string None(Shape shape) => shape.Kind == ShapeKind.Custom ? $"({shape.OutputType})null" : "null";

    private string ReadValue(Shape shape, string reader) => shape.Element is { } element
        ? $"JsonRead.List<{element.OutputType}>(ref {reader}, {Element(element, reader == "reader" ? "element" : reader + "_")})"
        : $"{Method(shape)}(ref {reader})";

    /// <summary>The method that reads what is neither null nor a list.</summary>
    private string Method(Shape shape) => shape.Kind switch
    {
        ShapeKind.Object => Reader(shape.Name),
        ShapeKind.Enum => $"{json}.Read{shape.Name.TrimStart('@')}",
        ShapeKind.Custom => $"JsonScalars.Custom<{shape.Name}>",
        ShapeKind.Int => "JsonRead.Int32",
        ShapeKind.Float => "JsonRead.Double",
        ShapeKind.String or ShapeKind.Id or ShapeKind.Boolean => $"JsonRead.{shape.Kind}",
        _ => $"JsonScalars.{shape.Kind}",
    };

    /// <summary>A delegate that reads an element, or a value by itself.</summary>
    private string Element(Shape shape, string reader = "element")
    {
        if (!shape.IsNullable && shape.Element is null) return Method(shape);
        // A conditional of null and a value type needs to be told what it is.
        var value = ReadValue(shape, reader);
        return $"static (ref Utf8JsonReader {reader}) => {(shape.IsNullable ? $"JsonRead.IsNull(ref {reader}) ? ({shape.OutputType})null : {value}" : value)}";
    }

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
