using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Makes the C# interfaces of interfaces and unions.</summary>
internal sealed class InterfaceMaker(ServerInputs inputs, CSharpTypes types)
{
    private readonly Dictionary<string, IReadOnlyList<PropertyModel>> _declared = new(StringComparer.Ordinal);

    public InterfaceModel Make(SchemaType type) => new(
        type.Name,
        CSharpTypes.NameOf(type),
        type.Description,
        DirectBases(type).Select(CSharpTypes.NameOf).ToEquatableArray(),
        Declared(type).ToEquatableArray());

    /// <summary>The interfaces that a type names and that the schema has.</summary>
    public IEnumerable<SchemaType> Bases(SchemaType type)
        => type.Interfaces.Select(inputs.Schema.Find).OfType<SchemaType>().Where(other => other.Definition is InterfaceTypeDefinitionNode && other != type && !LeadsTo(other, type.Name, []));

    /// <summary>The members that the C# interface has itself: fields that all objects answer by a property of a type that C# converts, and that no base has alike.</summary>
    public IReadOnlyList<PropertyModel> Declared(SchemaType type)
    {
        if (_declared.TryGetValue(type.Name, out var known)) return known;
        var possible = inputs.PossibleTypes(type).ToArray();
        var fields = type.Fields.Where(field => field.Arguments.Count == 0 && possible.All(other => IsProperty(other, field))).ToArray();
        var names = CSharpNames.Distinct(fields.Select(field => CSharpNames.Pascal(field.Name.Value)), TypeMaker.Reserved);
        var inherited = Bases(type).SelectMany(Declared).ToLookup(property => property.SchemaName);
        var declared = new List<PropertyModel>();
        for (var i = 0; i < fields.Length; i++)
        {
            var property = RecordMaker.Property(fields[i], names[i], types.Text(fields[i].Type));
            var bases = inherited[property.SchemaName].ToArray();
            if (bases.Length == 1 && bases[0].Type == property.Type) continue;
            declared.Add(property with { Hides = bases.Length > 0 });
        }

        return _declared[type.Name] = declared;
    }

    // An interface that another one of the list implements needs no naming.
    private IEnumerable<SchemaType> DirectBases(SchemaType type)
        => Bases(type).Where(@base => !Bases(type).Any(other => other != @base && other.Interfaces.Contains(@base.Name)));

    private bool IsProperty(SchemaType type, FieldDefinitionNode field)
        => type.Fields.FirstOrDefault(own => own.Name.Value == field.Name.Value) is not { } own
            || (!inputs.IsAnsweredByCode(type, own) && IsConvertible(own.Type, field.Type, isItem: false));

    // C# takes a list of objects for one of their interface, but no list of int for one of int?.
    private bool IsConvertible(TypeNode from, TypeNode to, bool isItem) => (Nullable(from), Nullable(to)) switch
    {
        (ListTypeNode own, ListTypeNode wanted) => IsConvertible(own.ElementType, wanted.ElementType, isItem: true),
        _ => !isItem || !types.IsValueType(from) || types.Text(from) == types.Text(to),
    };

    private static TypeNode Nullable(TypeNode type) => type is NonNullTypeNode nonNull ? nonNull.NullableType : type;

    // Interfaces that implement each other are an error of their own, and C# shall not say it again.
    private bool LeadsTo(SchemaType from, string name, HashSet<string> seen)
        => from.Interfaces.Any(next => next == name || (seen.Add(next) && inputs.Schema.Find(next) is { } type && LeadsTo(type, name, seen)));
}
