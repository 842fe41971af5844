using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Generators.Model.Client;

/// <summary>From GraphQL types to C# types. Remembers which enums and input objects are used: no others are generated.</summary>
internal sealed class ShapeMaker(ClientSettings settings, ClientFiles files, List<Finding> findings)
{
    private static readonly Dictionary<string, (ShapeKind Kind, string Type)> Scalars = new(StringComparer.Ordinal)
    {
        ["String"] = (ShapeKind.String, "string"),
        ["ID"] = (ShapeKind.Id, "string"),
        ["Int"] = (ShapeKind.Int, "int"),
        ["Float"] = (ShapeKind.Float, "double"),
        ["Boolean"] = (ShapeKind.Boolean, "bool"),
        ["Decimal"] = (ShapeKind.Decimal, "decimal"),
        ["DateTime"] = (ShapeKind.DateTime, "DateTimeOffset"),
        ["UUID"] = (ShapeKind.Uuid, "Guid"),
        ["URL"] = (ShapeKind.Url, "Url"),
        ["JSON"] = (ShapeKind.Json, "JsonElement"),
    };

    private readonly HashSet<string> _complained = new(StringComparer.Ordinal);

    /// <summary>In the order of first use.</summary>
    public List<EnumType> Enums { get; } = [];

    /// <summary>In the order of first use; those inside them are added while they are read.</summary>
    public List<InputObjectType> Inputs { get; } = [];

    /// <param name="type">Input or output.</param>
    /// <param name="record">The record of the selection on an object; null otherwise.</param>
    public Shape Of(GraphQLType type, string? record = null) => type switch
    {
        NonNullType nonNull => Of(nonNull.NullableType, record) with { IsNullable = false },
        ListType list => new Shape(ShapeKind.List, "", true, Of(list.ElementType, record)),
        EnumType @enum => Used(Enums, @enum, ShapeKind.Enum),
        InputObjectType input => Used(Inputs, input, ShapeKind.Object),
        ScalarType scalar => OfScalar(scalar),
        _ => new Shape(ShapeKind.Object, record!, true),
    };

    private static Shape Used<T>(List<T> used, T type, ShapeKind kind)
        where T : NamedType
    {
        if (!used.Contains(type)) used.Add(type);
        return new Shape(kind, ClientNames.Escape(type.Name), true);
    }

    private Shape OfScalar(ScalarType scalar)
    {
        if (settings.Scalars.FirstOrDefault(mapping => mapping.Scalar == scalar.Name) is { } own) return new Shape(ShapeKind.Custom, "global::" + own.Type, true);
        if (Scalars.TryGetValue(scalar.Name, out var known)) return new Shape(known.Kind, known.Type, true);
        if (_complained.Add(scalar.Name)) findings.Add(Unknown(scalar));
        return new Shape(ShapeKind.Json, "JsonElement", true);
    }

    private Finding Unknown(ScalarType scalar)
    {
        var name = scalar.SyntaxNodes.OfType<ScalarTypeDefinitionNode>().FirstOrDefault()?.Name.Span;
        var place = name is { Location: { } location, Source: { } source }
            ? files.PlaceOf(source.Name, location)
            : new Place(settings.Path, 0, 0, 1, 1);
        return new Finding(
            Diagnostics.ClientScalar.Id,
            place,
            $"The client has no C# type for the scalar {scalar.Name}. Name one that implements ICustomScalar under \"strawberryShake\" in {ClientSettings.FileName}: \"scalars\": {{ \"{scalar.Name}\": \"My.Type\" }}.");
    }
}
