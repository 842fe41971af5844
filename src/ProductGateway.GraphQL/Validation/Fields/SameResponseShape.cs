using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>SameResponseShape(fieldA, fieldB), as far as the two types alone decide it. An equality: what holds for A and B, and B and C, holds for A and C.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#SameResponseShape()"/></remarks>
internal static class SameResponseShape
{
    /// <summary>Steps 3 to 5; the subfields of composite types are compared as merged sets.</summary>
    public static bool Holds(GraphQLType typeA, GraphQLType typeB)
    {
        while (true)
        {
            // 3. If typeA or typeB is Non-Null, both are.
            if (typeA is NonNullType != typeB is NonNullType) return false;
            (typeA, typeB) = (typeA.NullableType, typeB.NullableType);

            // 4. If typeA or typeB is List, both are; repeat from step 3 with the item types.
            if (typeA is ListType != typeB is ListType) return false;
            if (typeA is not ListType listA || typeB is not ListType listB) break;
            (typeA, typeB) = (listA.ElementType, listB.ElementType);
        }

        // 5. If typeA or typeB is Scalar or Enum, they are the same type.
        return !(typeA.IsLeafType || typeB.IsLeafType) || ReferenceEquals(typeA, typeB);
    }
}
