using ProductGateway.GraphQL.Generators.Model;
using ProductGateway.GraphQL.Generators.Model.Server;

namespace ProductGateway.GraphQL.Generators.Emit.Server;

/// <summary>Writes the C# type of a type of the schema.</summary>
internal static class TypeCode
{
    public static void Write(SourceWriter writer, TypeModel type)
    {
        writer.Summary(type.Description);
        switch (type)
        {
            case RecordModel record:
                WriteRecord(writer, record);
                break;
            case InterfaceModel @interface:
                WriteInterface(writer, @interface);
                break;
            case EnumModel @enum:
                writer.Block($"internal enum {@enum.Name}", () => writer.Apart(@enum.Values, value => WriteValue(writer, value)));
                break;
            case InputModel { IsOneOf: true } input:
                WriteFamily(writer, input);
                break;
            case InputModel input:
                WriteInput(writer, input);
                break;
        }
    }

    // Made by named arguments: a field of the schema that is added, renamed or deleted is one error of the compiler where it is filled.
    private static void WriteRecord(SourceWriter writer, RecordModel record)
    {
        var isMadeByArguments = record.Properties.Count > 0 && !IsCopyOfItself(record);
        var head = $"internal sealed partial record {record.Name}";
        head = $"{(isMadeByArguments ? WriteParameters(writer, head, record) : head)}{Bases(record.Bases)}";
        if (record.Properties.Count == 0 && record.ExplicitMembers.Count == 0)
        {
            writer.Line($"{head};");
            return;
        }

        writer.Block(head, () =>
        {
            writer.Apart(record.Properties, property =>
            {
                // Whoever fills a deprecated field does as the schema says; whoever reads it builds on sand.
                writer.Summary(property.Description);
                var accessors = $"{{ {Obsolete(property.Deprecation)}get; init; }}";
                writer.Line(isMadeByArguments
                    ? $"public {property.Type} {property.Name} {accessors} = {property.Name};"
                    : $"public required {property.Type} {property.Name} {accessors}");
            });
            foreach (var member in record.ExplicitMembers) writer.Line().Line($"{member.Type} {member.Interface}.{member.Member} => {member.Property};");
        });
    }

    // C# would take a constructor from nothing but a record of the same type for the one that copies.
    private static bool IsCopyOfItself(RecordModel record) => record.Properties.Count == 1 && record.Properties[0].Type.TrimEnd('?') == record.Name;

    // One a line, as the properties stand; the last is the caller's, with what follows it.
    private static string WriteParameters(SourceWriter writer, string head, RecordModel record)
    {
        writer.Line($"{head}(").Indented(() =>
        {
            foreach (var property in record.Properties.Take(record.Properties.Count - 1)) writer.Line($"{property.Type} {property.Name},");
        });
        var last = record.Properties[record.Properties.Count - 1];
        return $"    {last.Type} {last.Name})";
    }

    private static void WriteInterface(SourceWriter writer, InterfaceModel @interface)
    {
        var head = $"internal interface {@interface.Name}{Bases(@interface.Bases)}";
        if (@interface.Properties.Count == 0)
        {
            writer.Line($"{head};");
            return;
        }

        writer.Block(head, () => writer.Apart(@interface.Properties, property =>
        {
            writer.Summary(property.Description);
            writer.Line($"{(property.Hides ? "new " : "")}{property.Type} {property.Name} {{ {Obsolete(property.Deprecation)}get; }}");
        }));
    }

    private static void WriteValue(SourceWriter writer, EnumValueModel value)
    {
        writer.Summary(value.Description);
        if (value.Deprecation is not null) writer.Line(Obsolete(value.Deprecation).TrimEnd());
        writer.Line($"{value.Name},");
    }

    private static void WriteInput(SourceWriter writer, InputModel input) => writer.Block($"internal sealed record {input.Name}", () =>
    {
        foreach (var field in input.Fields)
        {
            // A deprecated input has to be read as long as it may be given.
            writer.Summary(field.Description);
            var required = field.IsRequired ? "required " : "";
            writer.Line($"public {required}{field.Type} {field.Name} {{ get; {Obsolete(field.Deprecation)}init; }}").Line();
        }

        writer.Block($"internal static {input.Name} Read(InputObject value) => new()", () =>
        {
            foreach (var field in input.Fields) writer.Line($"{field.Name} = {field.Read},");
        }, close: "};");
    });

    private static void WriteFamily(SourceWriter writer, InputModel input) => writer.Block($"internal abstract record {input.Name}", () =>
    {
        writer.Block($"private {input.Name}()", static () => { });
        foreach (var field in input.Fields)
        {
            writer.Line();
            writer.Summary(field.Description);
            writer.Line($"public sealed record {field.Name}({field.Type} Value) : {input.Name};");
        }

        writer.Line().Line($"internal static {input.Name} Read(InputObject value) =>").Indented(() =>
        {
            for (var i = 0; i < input.Fields.Count; i++)
            {
                var made = $"new {input.Fields[i].Name}({input.Fields[i].Read})";
                var isLast = i == input.Fields.Count - 1;
                writer.Line($"{(i == 0 ? "" : ": ")}{(isLast ? $"{made};" : $"value.Has({i}) ? {made}")}");
            }
        });
    });

    private static string Obsolete(string? reason) => reason is null ? "" : $"[Obsolete({CSharpFile.Literal(reason)})] ";

    private static string Bases(EquatableArray<string> bases) => bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}";
}
