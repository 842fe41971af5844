namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Whether a type may take the place of another without a client's knowledge.</summary>
internal static class TypeVariance
{
    /// <summary>Every value of the new type is one of the old: null may vanish from answers, and nothing may come.</summary>
    public static bool IsSafeForOutput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType @new) => IsSafeForOutput(old.NullableType, @new.NullableType),
        (NonNullType, _) => false,
        (_, NonNullType @new) => IsSafeForOutput(before, @new.NullableType),
        (ListType old, ListType @new) => IsSafeForOutput(old.ElementType, @new.ElementType),
        (NamedType old, NamedType @new) => old.Name == @new.Name,
        _ => false,
    };

    /// <summary>Every value of the old type is one of the new: null may come to input, and nothing may vanish.</summary>
    /// <remarks>
    /// A list in the place of a single value would take that value too, but no variable of its type (5.8.5), so it is not safe.
    /// </remarks>
    public static bool IsSafeForInput(GraphQLType before, GraphQLType after) => (before, after) switch
    {
        (NonNullType old, NonNullType @new) => IsSafeForInput(old.NullableType, @new.NullableType),
        (_, NonNullType) => false,
        (NonNullType old, _) => IsSafeForInput(old.NullableType, after),
        (ListType old, ListType @new) => IsSafeForInput(old.ElementType, @new.ElementType),
        (NamedType old, NamedType @new) => old.Name == @new.Name,
        _ => false,
    };
}
