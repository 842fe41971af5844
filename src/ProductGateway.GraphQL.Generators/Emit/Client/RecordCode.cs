using ProductGateway.GraphQL.Generators.Model.Client;

namespace ProductGateway.GraphQL.Generators.Emit.Client;

/// <summary>Records of an answer, and the methods that read them.</summary>
internal sealed class RecordCode(ClientFile file, ValueCode values)
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
        if (record.Members.Count == 0)
        {
            Read(ValueCode.Reader(record.Name), record.Name, record.Properties, null);
            return;
        }

        _writer.Block($"public static {record.Name} {ValueCode.Reader(record.Name)}(ref Utf8JsonReader reader)", () =>
        {
            _writer.Line("var typeName = JsonRead.TypeName(reader);");
            foreach (var member in record.Members.Where(member => !IsUnknown(record, member)))
                _writer.Line($"if (typeName.ValueTextEquals(\"{member.GraphQLType}\"u8)) return {MemberReader(record, member)}(ref reader);");
            _writer.Line($"return {MemberReader(record, record.Members[record.Members.Count - 1])}(ref reader);");
        });
        foreach (var member in record.Members)
        {
            _writer.Line();
            PropertyModel[] all = [.. record.Properties, .. member.Properties];
            Read(MemberReader(record, member), $"{record.Name}.{member.Name}", all, IsUnknown(record, member) ? null : member.GraphQLType);
        }
    }

    private static bool IsUnknown(RecordModel record, RecordModel member) => member == record.Members[record.Members.Count - 1];

    private static string MemberReader(RecordModel record, RecordModel member) => $"{ValueCode.Reader(record.Name)}_As_{member.Name.TrimStart('@')}";

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

    /// <param name="method">Its name.</param>
    /// <param name="type">What it makes.</param>
    /// <param name="properties">What it reads.</param>
    /// <param name="typeName">The type that the object is known to be of, so that its name need not be read; null when it is not known.</param>
    private void Read(string method, string type, IReadOnlyCollection<PropertyModel> properties, string? typeName)
    {
        bool IsKnown(PropertyModel property) => typeName is not null && property.ResponseName == "__typename";

        _writer.Block($"public static {type} {method}(ref Utf8JsonReader reader)", () =>
        {
            PropertyModel[] read = [.. properties.Where(property => !IsKnown(property))];
            foreach (var property in read) _writer.Line($"{(property.Shape with { IsNullable = true }).OutputType} {Local(property)} = null;");
            _writer.Line("JsonRead.StartObject(ref reader);");
            _writer.Block("while (JsonRead.NextMember(ref reader))", () =>
            {
                var otherwise = "";
                foreach (var property in read)
                {
                    _writer.Line($"{otherwise}if (JsonRead.Is(ref reader, \"{property.ResponseName}\"u8)) {Local(property)} = {values.Read(property.Shape)};");
                    otherwise = "else ";
                }

                _writer.Line($"{otherwise}JsonRead.SkipMember(ref reader);");
            });
            _writer.Line().Block($"return new {type}", () =>
            {
                foreach (var property in properties) _writer.Line($"{property.Name} = {(IsKnown(property) ? $"\"{typeName}\"" : Value(property))},");
            }, "};");
        });
    }

    private static string Value(PropertyModel property)
        => property.Shape.IsNullable ? Local(property) : $"{Local(property)} ?? throw JsonRead.Missing(\"{property.ResponseName}\")";

    private static string Local(PropertyModel property)
    {
        var name = ClientNames.Camel(property.Name) + new string('_', property.Name.Length - property.Name.TrimEnd('_').Length);
        return name == "reader" ? "reader_" : name;
    }
}
