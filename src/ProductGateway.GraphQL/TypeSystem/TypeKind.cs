namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>The six kinds of named types and the two that wrap them, as <c>__TypeKind</c> lists them.</summary>
/// <remarks>GraphQL specification 4.2.2 <see href="https://spec.graphql.org/September2025/#sec-The-__Type-Type"/></remarks>
public enum TypeKind
{
    /// <summary><c>SCALAR</c></summary>
    Scalar,

    /// <summary><c>OBJECT</c></summary>
    Object,

    /// <summary><c>INTERFACE</c></summary>
    Interface,

    /// <summary><c>UNION</c></summary>
    Union,

    /// <summary><c>ENUM</c></summary>
    Enum,

    /// <summary><c>INPUT_OBJECT</c></summary>
    InputObject,

    /// <summary><c>LIST</c></summary>
    List,

    /// <summary><c>NON_NULL</c></summary>
    NonNull,
}
