namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A list of another type.</summary>
/// <remarks>GraphQL specification 3.11 <see href="https://spec.graphql.org/September2025/#sec-List"/></remarks>
public sealed class ListType(GraphQLType elementType) : GraphQLType
{
    /// <summary>The type of the items.</summary>
    public GraphQLType ElementType { get; } = elementType;

    /// <inheritdoc/>
    public override NamedType Named => ElementType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{ElementType}]";
}

/// <summary>A type whose values are never null.</summary>
/// <remarks>GraphQL specification 3.12 <see href="https://spec.graphql.org/September2025/#sec-Non-Null"/></remarks>
public sealed class NonNullType(GraphQLType nullableType) : GraphQLType
{
    /// <inheritdoc/>
    public override GraphQLType NullableType { get; } = nullableType;

    /// <inheritdoc/>
    public override NamedType Named => NullableType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"{NullableType}!";
}
