using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>The files that operations share: enums and input records, and interfaces of fragments.</summary>
internal static class TypesCode
{
    /// <summary>The class that reads and writes enums.</summary>
    public static string JsonClass(ClientSettings settings) => settings.Name + "Json";

    public static string WriteTypes(EquatableArray<EnumModel> enums, EquatableArray<InputObjectModel> inputs, ClientSettings settings)
    {
        var file = new ClientFile(settings);
        var values = new ValueCode(JsonClass(settings));
        foreach (var type in enums) WriteEnum(type, file);
        foreach (var input in inputs) WriteInput(input, file, values);
        file.Writer.Block($"internal static class {JsonClass(settings)}", () => file.Writer.Apart(enums, type => WriteEnumJson(type, file.Writer)));
        return file.Writer.ToString();
    }

    public static string WriteFragments(EquatableArray<InterfaceModel> fragments, ClientSettings settings)
    {
        var file = new ClientFile(settings);
        file.Writer.Apart(fragments, fragment =>
        {
            file.Doc(fragment.Description);
            var bases = fragment.Bases.Count == 0 ? "" : " : " + string.Join(", ", fragment.Bases);
            file.Writer.Block($"{file.Access} interface {fragment.Name}{bases}", () => file.Writer.Apart(fragment.Properties, property =>
            {
                file.Doc(property.Description, property.Deprecated);
                file.Writer.Line($"{property.Shape.OutputType} {property.Name} {{ get; }}");
            }));
        });
        return file.Writer.ToString();
    }

    /// <summary>Statements that write one variable or field, unless it is left out.</summary>
    public static void WriteMember(SourceWriter writer, InputModel member, string value, ValueCode values)
    {
        var name = $"writer.WritePropertyName(\"{member.GraphQLName}\"u8);";
        if (member.IsRequired)
        {
            // A block of its own keeps the names of one member out of the next.
            writer.Line(name);
            if (member.Shape.Element is null) values.Write(writer, member.Shape, value);
            else writer.Block("", () => values.Write(writer, member.Shape, value));
            return;
        }

        writer.Block($"if ({value}.HasValue)", () =>
        {
            writer.Line(name);
            values.Write(writer, member.Shape, value + ".Value");
        });
    }

    private static void WriteEnum(EnumModel type, ClientFile file)
    {
        file.Doc(type.Description);
        file.Writer.Block($"{file.Access} enum {type.Name}", () => file.Writer.Apart(type.Members, member =>
        {
            file.Doc(member.Description, member.Deprecated);
            file.Writer.Line(member.Name + ",");
        })).Line();
    }

    private static void WriteEnumJson(EnumModel type, SourceWriter writer)
    {
        writer.Block($"public static OpenEnum<{type.Name}> Read{type.Name.TrimStart('@')}(ref Utf8JsonReader reader)", () =>
        {
            writer.Line("JsonRead.StartString(ref reader);");
            foreach (var member in type.Members)
                writer.Line($"if (reader.ValueTextEquals(\"{member.GraphQLName}\"u8)) return new({type.Name}.{member.Name}, \"{member.GraphQLName}\");");
            writer.Line("return new(JsonRead.String(ref reader));");
        });
        writer.Line().Block($"public static void Write(Utf8JsonWriter writer, {type.Name} value) => writer.WriteStringValue(value switch", () =>
        {
            foreach (var member in type.Members) writer.Line($"{type.Name}.{member.Name} => \"{member.GraphQLName}\"u8,");
            writer.Line("_ => throw new ArgumentOutOfRangeException(nameof(value), value, \"The schema has no such value.\"),");
        }, "});");
    }

    private static void WriteInput(InputObjectModel input, ClientFile file, ValueCode values)
    {
        if (input.IsOneOf) WriteOneOf(input, file, values);
        else WriteRecord(input, file, values);
        file.Writer.Line();
    }

    private static void WriteRecord(InputObjectModel input, ClientFile file, ValueCode values)
    {
        var writer = file.Writer;
        file.Doc(input.Description);
        writer.Block($"{file.Access} sealed record {input.Name}", () =>
        {
            foreach (var field in input.Fields)
            {
                file.Doc(field.Description, field.Deprecated);
                writer.Line(field.IsRequired
                    ? $"public required {field.Shape.InputType} {field.Name} {{ get; init; }}"
                    : $"public Optional<{field.Shape.InputType}> {field.Name} {{ get; init; }}").Line();
            }

            writer.Block("internal void Write(Utf8JsonWriter writer)", () =>
            {
                writer.Line("writer.WriteStartObject();");
                foreach (var field in input.Fields) WriteMember(writer, field, field.Name, values);
                writer.Line("writer.WriteEndObject();");
            });
        });
    }

    // Exactly one: a closed family has it by its nature.
    private static void WriteOneOf(InputObjectModel input, ClientFile file, ValueCode values)
    {
        var writer = file.Writer;
        file.Doc(input.Description);
        writer.Block($"{file.Access} abstract record {input.Name}", () =>
        {
            writer.Block($"private {input.Name}()", () => { }).Line();
            foreach (var field in input.Fields)
            {
                file.Doc(field.Description, field.Deprecated);
                writer.Block($"public sealed record {field.Name}({field.Shape.InputType} Value) : {input.Name}", () =>
                    writer.Block("internal override void Write(Utf8JsonWriter writer)", () =>
                    {
                        writer.Line("writer.WriteStartObject();");
                        WriteMember(writer, field with { IsRequired = true }, "Value", values);
                        writer.Line("writer.WriteEndObject();");
                    })).Line();
            }

            writer.Line("internal abstract void Write(Utf8JsonWriter writer);");
        });
    }
}
