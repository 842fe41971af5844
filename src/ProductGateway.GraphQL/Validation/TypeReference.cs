using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.TypeSystem;

namespace ProductGateway.GraphQL.Validation;

/// <summary>The types that a document writes.</summary>
/// <remarks>GraphQL specification 2.11 <see href="https://spec.graphql.org/September2025/#sec-Type-References"/></remarks>
internal static class TypeReference
{
    /// <summary>The schema's type; null when the schema has none of that name. Nests as deep as the parser let brackets nest.</summary>
    public static GraphQLType? Resolve(TypeNode node, Schema schema) => node switch
    {
        NamedTypeNode named => schema.GetType(named.Name.Value),
        ListTypeNode list => Resolve(list.ElementType, schema) is { } element ? new ListType(element) : null,
        NonNullTypeNode nonNull => Resolve(nonNull.NullableType, schema) is { } nullable ? new NonNullType(nullable) : null,
        _ => null,
    };

    /// <summary>The name inside the brackets and exclamation marks.</summary>
    public static NamedTypeNode NameIn(TypeNode node)
    {
        while (node is not NamedTypeNode)
        {
            node = node is ListTypeNode list ? list.ElementType : ((NonNullTypeNode)node).NullableType;
        }

        return (NamedTypeNode)node;
    }
}
