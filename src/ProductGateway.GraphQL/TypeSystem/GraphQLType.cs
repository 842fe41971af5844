namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A type of a schema: named, or a list or non-null around another. <see cref="object.ToString"/> gives the SDL reference, such as <c>[ID!]!</c>.</summary>
/// <remarks>GraphQL specification 3.4 <see href="https://spec.graphql.org/September2025/#sec-Types"/></remarks>
public abstract class GraphQLType
{
    /// <summary>The type with every list and non-null taken off.</summary>
    public abstract NamedType Named { get; }

    /// <summary>The type without its outermost non-null; itself when it is nullable.</summary>
    public virtual GraphQLType NullableType => this;

    /// <summary>IsInputType(type): scalar, enum or input object inside.</summary>
    public bool IsInputType => Named is ScalarType or EnumType or InputObjectType;

    /// <summary>True for a scalar or an enum: a selection set is forbidden.</summary>
    public bool IsLeafType => Named is ScalarType or EnumType;
}
