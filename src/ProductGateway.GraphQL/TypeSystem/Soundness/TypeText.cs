using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>Type references of a text that may name unknown types.</summary>
internal static class TypeText
{
    public static string Of(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => $"{Of(nonNull.NullableType)}!",
        ListTypeNode list => $"[{Of(list.ElementType)}]",
        _ => Named(node).Value,
    };

    /// <summary>The name inside every list and non-null.</summary>
    public static NameNode Named(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => Named(nonNull.NullableType),
        ListTypeNode list => Named(list.ElementType),
        _ => ((NamedTypeNode)node).Name,
    };
}
