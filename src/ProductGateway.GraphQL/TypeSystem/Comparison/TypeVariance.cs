namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Whether a type may take the place of another without a client's knowledge.</summary>
internal static class TypeVariance
{
    /// <summary>Every value of the new type is one of the old: null may vanish from answers, and nothing may come.</summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => Holds(before, after);

    /// <summary>Every value of the old type is one of the new: null may come to input, and nothing may vanish.</summary>
    /// <remarks>
    /// A list in the place of a single value would take that value too, but no variable of its type (5.8.5), so it is not safe.
    /// </remarks>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after) => Holds(after, before);

    private static bool Holds(GraphQLType wide, GraphQLType narrow) => (wide, narrow) switch
    {
        (NonNullType, not NonNullType) => false,
        (_, NonNullType) => Holds(wide.NullableType, narrow.NullableType),
        (ListType list, ListType others) => Holds(list.ElementType, others.ElementType),
        (NamedType named, NamedType other) => named.Name == other.Name,
        _ => false,
    };
}
