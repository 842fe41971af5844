using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A type definition or a type extension: both add the same members to a named type.</summary>
/// <remarks>GraphQL specification 3.4.3 <see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/></remarks>
internal sealed class TypePart
{
    private TypePart(DefinitionNode node, NameNode name, TypeKind kind, IReadOnlyList<DirectiveNode> directives)
    {
        Node = node;
        Name = name;
        Kind = kind;
        Directives = directives;
    }

    public DefinitionNode Node { get; }

    public NameNode Name { get; }

    public TypeKind Kind { get; }

    public IReadOnlyList<DirectiveNode> Directives { get; }

    public IReadOnlyList<NamedTypeNode> Interfaces { get; private init; } = [];

    public IReadOnlyList<FieldDefinitionNode> Fields { get; private init; } = [];

    public IReadOnlyList<NamedTypeNode> Members { get; private init; } = [];

    public IReadOnlyList<EnumValueDefinitionNode> Values { get; private init; } = [];

    public IReadOnlyList<InputValueDefinitionNode> InputFields { get; private init; } = [];

    public bool IsExtension => Node is TypeExtensionNode;

    public string? Description => (Node as TypeDefinitionNode)?.Description?.Value;

    /// <summary>Null for a definition that is about no type.</summary>
    public static TypePart? From(DefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode n => new(n, n.Name, TypeKind.Scalar, n.Directives),
        ScalarTypeExtensionNode n => new(n, n.Name, TypeKind.Scalar, n.Directives),
        ObjectTypeDefinitionNode n => new(n, n.Name, TypeKind.Object, n.Directives) { Interfaces = n.Interfaces, Fields = n.Fields },
        ObjectTypeExtensionNode n => new(n, n.Name, TypeKind.Object, n.Directives) { Interfaces = n.Interfaces, Fields = n.Fields },
        InterfaceTypeDefinitionNode n => new(n, n.Name, TypeKind.Interface, n.Directives) { Interfaces = n.Interfaces, Fields = n.Fields },
        InterfaceTypeExtensionNode n => new(n, n.Name, TypeKind.Interface, n.Directives) { Interfaces = n.Interfaces, Fields = n.Fields },
        UnionTypeDefinitionNode n => new(n, n.Name, TypeKind.Union, n.Directives) { Members = n.Types },
        UnionTypeExtensionNode n => new(n, n.Name, TypeKind.Union, n.Directives) { Members = n.Types },
        EnumTypeDefinitionNode n => new(n, n.Name, TypeKind.Enum, n.Directives) { Values = n.Values },
        EnumTypeExtensionNode n => new(n, n.Name, TypeKind.Enum, n.Directives) { Values = n.Values },
        InputObjectTypeDefinitionNode n => new(n, n.Name, TypeKind.InputObject, n.Directives) { InputFields = n.Fields },
        InputObjectTypeExtensionNode n => new(n, n.Name, TypeKind.InputObject, n.Directives) { InputFields = n.Fields },
        _ => null,
    };
}
