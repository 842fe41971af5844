using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Makes the records of object types.</summary>
internal sealed class RecordMaker(ServerInputs inputs, CSharpTypes types, InterfaceMaker interfaces, ContractMaker contracts)
{
    // By member. To look through all types for each type took a schema of 1,000 types over a second.
    private readonly ILookup<string, SchemaType> _unions = inputs.Schema.Types
        .SelectMany(static union => union.Members.Distinct().Select(member => (member, union)))
        .ToLookup(static pair => pair.member, static pair => pair.union);

    public RecordModel Make(SchemaType type)
    {
        var root = inputs.RootOf(type);
        var fields = type.Fields.Where(field => !inputs.IsAnsweredByCode(type, field)).ToArray();
        var names = CSharpNames.Distinct(fields.Select(field => CSharpNames.Pascal(field.Name.Value)), [.. TypeMaker.Reserved, type.Name]);
        var properties = fields.Select((field, index) => Property(field, names[index], types.Text(field.Type))).ToArray();
        return new RecordModel(
            type.Name,
            CSharpTypes.NameOf(type),
            type.Description,
            root,
            root is null || inputs.IsGiven(type),
            root is null ? Bases(type).ToEquatableArray() : default,
            properties,
            root is null ? ExplicitMembers(type, properties).ToEquatableArray() : default,
            contracts.Make(type));
    }

    /// <summary>A field as a property.</summary>
    public static PropertyModel Property(FieldDefinitionNode field, string name, string type)
        => new(field.Name.Value, name, type, field.Description?.Value, Deprecation.Of(field.Directives));

    private IEnumerable<string> Bases(SchemaType type)
        => _unions[type.Name].Concat(interfaces.Bases(type)).Select(CSharpTypes.NameOf);

    /// <summary>A field may be of a narrower type than its interface says; C# wants the wider one too.</summary>
    private IEnumerable<ExplicitMember> ExplicitMembers(SchemaType type, PropertyModel[] properties)
        => from @base in interfaces.Bases(type)
           from member in interfaces.Declared(@base)
           let own = properties.FirstOrDefault(property => property.SchemaName == member.SchemaName)
           where own is null || own.Name != member.Name || own.Type != member.Type
           select new ExplicitMember(member.Type, CSharpTypes.NameOf(@base), member.Name, own?.Name ?? "default!");
}
