namespace ProductGateway.GraphQL.Language.Ast;

/// <summary><c>Type : NamedType | ListType | NonNullType</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References"/></remarks>
public abstract class TypeNode(SourceSpan span) : SyntaxNode(span);

/// <summary><c>NamedType : Name</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References"/></remarks>
public sealed class NamedTypeNode(SourceSpan span, NameNode name) : TypeNode(span)
{
    /// <summary>The name, as written.</summary>
    public NameNode Name { get; } = name;
}

/// <summary><c>ListType : [ Type ]</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References"/></remarks>
public sealed class ListTypeNode(SourceSpan span, TypeNode elementType) : TypeNode(span)
{
    /// <summary>The type between the brackets.</summary>
    public TypeNode ElementType { get; } = elementType;
}

/// <summary><c>NonNullType : NamedType ! | ListType !</c>.</summary>
/// <remarks><see href="https://spec.graphql.org/September2025/#sec-Type-References"/></remarks>
public sealed class NonNullTypeNode(SourceSpan span, TypeNode nullableType) : TypeNode(span)
{
    /// <summary>The type before the exclamation mark; never a <see cref="NonNullTypeNode"/>.</summary>
    public TypeNode NullableType { get; } = nullableType;
}
