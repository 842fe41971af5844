using ProductGateway.GraphQL.Generators.Inputs;
using ProductGateway.GraphQL.Generators.Inputs.Server;
using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>Everything that the model is made from.</summary>
/// <param name="Schema">The schema files.</param>
/// <param name="Scalars">What stands for custom scalars.</param>
/// <param name="Resolvers">Fields without arguments that code answers.</param>
/// <param name="Implementations">Types that implement contracts.</param>
/// <param name="Namespace">Of the generated types.</param>
internal sealed record ServerInputs(
    SchemaFiles Schema,
    EquatableArray<ScalarBinding> Scalars,
    EquatableArray<ResolverBinding> Resolvers,
    EquatableArray<Implementation> Implementations,
    string Namespace)
{
    /// <summary>Object types of the schema that objects of that interface or union may be of.</summary>
    public IEnumerable<SchemaType> PossibleTypes(SchemaType type)
        => Schema.Types.Where(other => other.Definition is ObjectTypeDefinitionNode && (other.Interfaces.Contains(type.Name) || type.Members.Contains(other.Name)));

    /// <summary>What a type is the root of; null for every other type.</summary>
    public RootKind? RootOf(SchemaType type) => Schema.RootOf(type.Name) switch
    {
        null => null,
        OperationType.Subscription => RootKind.Subscription,
        _ => RootKind.Operation,
    };

    /// <summary>True when some field gives objects of the type.</summary>
    public bool IsGiven(SchemaType type) => Schema.Types.SelectMany(other => other.Fields).Any(field => NamedType(field.Type) == type.Name);

    /// <summary>Fields of root types, fields with arguments, and fields that a <c>BindResolver</c> names are answered by code.</summary>
    public bool IsAnsweredByCode(SchemaType type, FieldDefinitionNode field)
        => field.Arguments.Count > 0 || RootOf(type) is not null || Resolvers.Any(resolver => resolver.Coordinate == $"{type.Name}.{field.Name.Value}");

    private static string NamedType(TypeNode type) => type switch
    {
        NonNullTypeNode nonNull => NamedType(nonNull.NullableType),
        ListTypeNode list => NamedType(list.ElementType),
        _ => ((NamedTypeNode)type).Name.Value,
    };
}
