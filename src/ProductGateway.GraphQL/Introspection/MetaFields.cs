using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Introspection;

/// <summary>The fields that no type lists: <c>__typename</c> everywhere, <c>__schema</c> and <c>__type</c> on the query root type. The same objects in every schema.</summary>
/// <remarks>GraphQL specification 4.1 and 4.2 <see href="https://spec.graphql.org/September2025/#sec-Type-Name-Introspection"/></remarks>
public static class MetaFields
{
    /// <summary><c>__typename: String!</c></summary>
    public static OutputField TypeName { get; } = new("__typename", Unlisted)
    {
        Description = "The name of the object type at this place.",
        Type = new NonNullType(BuiltInScalars.String),
    };

    /// <summary><c>__schema: __Schema!</c></summary>
    public static OutputField Schema { get; } = new("__schema", Unlisted)
    {
        Description = "What this service can do.",
        Type = new NonNullType(IntrospectionSchema.Schema),
    };

    /// <summary><c>__type(name: String!): __Type</c></summary>
    public static OutputField Type { get; } = new("__type", Unlisted)
    {
        Description = "One named type; null when the schema has none of that name.",
        Type = IntrospectionSchema.Type,
        Arguments = [new InputValue("name", 0) { Description = "Case-sensitive.", Type = new NonNullType(BuiltInScalars.String) }],
    };

    /// <summary>The <see cref="OutputField.Index"/> of a field that is on no type's list.</summary>
    private const int Unlisted = -1;

    /// <summary>The field that a selection on a type means, meta-fields included; null when there is none. A union has only <c>__typename</c>.</summary>
    /// <param name="schema">Decides whose root the type is.</param>
    /// <param name="parent">The type of the selection set.</param>
    /// <param name="name">The name selected, not the alias.</param>
    public static OutputField? FindField(Schema schema, CompositeType parent, string name)
    {
        if (name == TypeName.Name) return TypeName;
        if (ReferenceEquals(parent, schema.QueryType) && name == Schema.Name) return Schema;
        if (ReferenceEquals(parent, schema.QueryType) && name == Type.Name) return Type;
        return (parent as ComplexType)?.GetField(name);
    }
}
