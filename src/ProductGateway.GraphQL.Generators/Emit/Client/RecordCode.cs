using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>Records of an answer, and the methods that read them.</summary>
internal sealed class RecordCode(ClientFile file, ValueCode values, StreamedRecords streamed)
{
    private readonly SourceWriter _writer = file.Writer;

    /// <summary>One record, or a whole family.</summary>
    public void Declare(RecordModel record)
    {
        if (record.Members.Count == 0)
        {
            Declare(record, $"{file.Access} sealed record {record.Name}", record.Interfaces, () => Properties(record));
            return;
        }

        Declare(record, $"{file.Access} abstract record {record.Name}", record.Interfaces, () =>
        {
            _writer.Block($"private {record.Name}()", () => { }).Line();
            Properties(record);
            foreach (var member in record.Members)
            {
                _writer.Line();
                if (IsUnknown(record, member)) _writer.Line($"/// <summary>Any other type: one that the operation does not tell apart, or that the server has and this client does not know. Its name is in <see cref=\"TypeName\"/>.</summary>");
                else file.Doc(member.Description);
                Head($"public sealed record {member.Name}", [record.Name, .. member.Interfaces], () => Properties(member));
            }
        });
    }

    /// <summary>The method that reads the record, and one for each member.</summary>
    public void Read(RecordModel record)
    {
        var isStreamed = streamed.Contains(record.Name);
        if (record.Members.Count == 0)
        {
            Read(record.Name, record.Name, record.Properties, null, isStreamed);
            return;
        }

        if (isStreamed) StreamMember(record);
        else ReadMember(record);
        foreach (var member in record.Members)
        {
            _writer.Line();
            PropertyModel[] all = [.. record.Properties, .. member.Properties];
            Read(MemberName(record, member), $"{record.Name}.{member.Name}", all, IsUnknown(record, member) ? null : member.GraphQLType, isStreamed);
        }
    }

    private void ReadMember(RecordModel record)
        => _writer.Block($"public static {record.Name} {ValueCode.Reader(record.Name)}(ref Utf8JsonReader reader)", () =>
        {
            _writer.Line("var typeName = JsonRead.TypeName(reader);");
            foreach (var member in record.Members.Where(member => !IsUnknown(record, member)))
                _writer.Line($"if (typeName.ValueTextEquals(\"{member.GraphQLType}\"u8)) return {ValueCode.Reader(MemberName(record, member))}(ref reader);");
            _writer.Line($"return {ValueCode.Reader(MemberName(record, record.Members[record.Members.Count - 1]))}(ref reader);");
        });

    private void StreamMember(RecordModel record)
        => _writer.Block($"public static async ValueTask<{record.Name}> {ValueCode.StreamReader(record.Name)}(JsonStream json)", () =>
            _writer.Block("return await json.TypeNameAsync().ConfigureAwait(false) switch", () =>
            {
                foreach (var member in record.Members)
                    _writer.Line($"{(IsUnknown(record, member) ? "_" : $"\"{member.GraphQLType}\"")} => await {ValueCode.StreamReader(MemberName(record, member))}(json).ConfigureAwait(false),");
            }, "};"));

    private static bool IsUnknown(RecordModel record, RecordModel member) => member == record.Members[record.Members.Count - 1];

    private static string MemberName(RecordModel record, RecordModel member) => $"{record.Name}_As_{member.Name.TrimStart('@')}";

    private void Declare(RecordModel record, string head, IEnumerable<string> bases, Action body)
    {
        file.Doc(record.Description);
        Head(head, bases, body);
    }

    private void Head(string head, IEnumerable<string> bases, Action body)
    {
        var list = string.Join(", ", bases);
        _writer.Block(list.Length == 0 ? head : $"{head} : {list}", body);
    }

    private void Properties(RecordModel record)
    {
        _writer.Apart(record.Properties, property =>
        {
            file.Doc(property.Description, property.Deprecated);
            var required = property.Shape.IsNullable ? "" : "required ";
            _writer.Line($"public {required}{property.Shape.OutputType} {property.Name} {{ get; init; }}");
        });
        if (record.Properties.Count > 0 && record.Explicit.Count > 0) _writer.Line();
        foreach (var each in record.Explicit) _writer.Line($"{each.Type} {each.Interface}.{each.Name} => {each.Property};");
    }

    /// <param name="name">What the method is named after.</param>
    /// <param name="type">What it makes.</param>
    /// <param name="properties">What it reads.</param>
    /// <param name="typeName">The type that the object is known to be of, so that its name need not be read; null when it is not known.</param>
    /// <param name="isStreamed">Whether it is read while it arrives.</param>
    private void Read(string name, string type, IReadOnlyCollection<PropertyModel> properties, string? typeName, bool isStreamed)
    {
        bool IsKnown(PropertyModel property) => typeName is not null && property.ResponseName == "__typename";

        var head = isStreamed
            ? $"public static async ValueTask<{type}> {ValueCode.StreamReader(name)}(JsonStream json)"
            : $"public static {type} {ValueCode.Reader(name)}(ref Utf8JsonReader reader)";
        _writer.Block(head, () =>
        {
            ReadMembers([.. properties.Where(property => !IsKnown(property))], isStreamed);
            _writer.Line().Block($"return new {type}", () =>
            {
                foreach (var property in properties) _writer.Line($"{property.Name} = {(IsKnown(property) ? $"\"{typeName}\"" : Value(property))},");
            }, "};");
        });
    }

    private void ReadMembers(PropertyModel[] properties, bool isStreamed)
    {
        foreach (var property in properties) _writer.Line($"{(property.Shape with { IsNullable = true }).OutputType} {Local(property)} = null;");
        _writer.Line(isStreamed ? "json.StartObject();" : "JsonRead.StartObject(ref reader);");
        _writer.Block(isStreamed ? "while (await json.NextMemberAsync().ConfigureAwait(false))" : "while (JsonRead.NextMember(ref reader))", () =>
        {
            var otherwise = "";
            foreach (var property in properties)
            {
                var isNext = isStreamed ? $"json.Is(\"{property.ResponseName}\"u8)" : $"JsonRead.Is(ref reader, \"{property.ResponseName}\"u8)";
                var value = isStreamed ? values.Stream(property.Shape, streamed) : values.Read(property.Shape);
                _writer.Line($"{otherwise}if ({isNext}) {Local(property)} = {value};");
                otherwise = "else ";
            }

            _writer.Line(otherwise + (isStreamed ? "await json.SkipMemberAsync().ConfigureAwait(false);" : "JsonRead.SkipMember(ref reader);"));
        });
    }

    private static string Value(PropertyModel property)
        => property.Shape.IsNullable ? Local(property) : $"{Local(property)} ?? throw JsonRead.Missing(\"{property.ResponseName}\")";

    private static string Local(PropertyModel property)
    {
        var name = ClientNames.Camel(property.Name) + new string('_', property.Name.Length - property.Name.TrimEnd('_').Length);
        return name is "reader" or "json" ? name + "_" : name;
    }
}
