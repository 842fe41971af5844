using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Makes what C# makes of each type of the schema.</summary>
internal sealed class TypeMaker
{
    /// <summary>Members that every record, enum or interface has already.</summary>
    public static readonly string[] Reserved =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
    ];

    private static readonly string[] ReservedInInput = ["InputList", "Read"];

    private readonly InputReads _reads;
    private readonly InterfaceMaker _interfaces;
    private readonly RecordMaker _records;

    /// <param name="inputs">The whole schema.</param>
    public TypeMaker(ServerInputs inputs)
    {
        var types = new CSharpTypes(inputs);
        _reads = new InputReads(types);
        _interfaces = new InterfaceMaker(inputs, types);
        _records = new RecordMaker(inputs, types, _interfaces, new ContractMaker(inputs, types, _reads));
    }

    /// <summary>Null for a scalar.</summary>
    public TypeModel? Make(SchemaType type) => type.Definition switch
    {
        ObjectTypeDefinitionNode => _records.Make(type),
        InterfaceTypeDefinitionNode or UnionTypeDefinitionNode => _interfaces.Make(type),
        EnumTypeDefinitionNode => MakeEnum(type),
        InputObjectTypeDefinitionNode => MakeInput(type),
        _ => null,
    };

    private static EnumModel MakeEnum(SchemaType type)
    {
        var values = type.Values.ToArray();
        var names = CSharpNames.Distinct(values.Select(value => CSharpNames.OfEnumValue(value.Name.Value)));
        return new EnumModel(type.Name, CSharpTypes.NameOf(type), type.Description, values
            .Select((value, index) => new EnumValueModel(value.Name.Value, names[index], value.Description?.Value, Deprecation.Of(value.Directives)))
            .ToEquatableArray());
    }

    private InputModel MakeInput(SchemaType type)
    {
        var fields = type.InputFields.ToArray();
        var isOneOf = fields.Length > 0 && type.Directives.Any(directive => directive.Name.Value == "oneOf");
        var names = CSharpNames.Distinct(
            fields.Select(field => CSharpNames.Pascal(field.Name.Value)), [.. Reserved, type.Name, .. isOneOf ? ReservedInFamily(fields) : ReservedInInput]);
        return new InputModel(type.Name, CSharpTypes.NameOf(type), type.Description, isOneOf, fields
            .Select((field, index) => isOneOf ? MakeMember(field, index, names[index]) : MakeField(field, index, names[index]))
            .ToEquatableArray());
    }

    // A record of the family would hide a type of its name from the others.
    private IEnumerable<string> ReservedInFamily(InputValueDefinitionNode[] fields)
        => fields.SelectMany(field => _reads.TypeOfMember(field).Split('<', '>', '?', '.', ':')).Concat(["Deconstruct", "InputList", "InputObject", "Read", "Value"]);

    private InputFieldModel MakeField(InputValueDefinitionNode field, int index, string name) => new(
        name,
        _reads.TypeOf(field),
        InputReads.IsAlwaysThere(field),
        _reads.OfField(field, index),
        field.Description?.Value,
        Deprecation.Of(field.Directives));

    private InputFieldModel MakeMember(InputValueDefinitionNode field, int index, string name) => new(
        name,
        _reads.TypeOfMember(field),
        IsRequired: true,
        _reads.OfMember(field, index),
        field.Description?.Value,
        Deprecation.Of(field.Directives));
}
