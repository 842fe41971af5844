using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>All documents of a schema as one, sorted by what they define. Nothing in it is checked.</summary>
/// <remarks>GraphQL specification 3.1 <see href="https://spec.graphql.org/September2025/#sec-Type-System-Extensions"/></remarks>
internal sealed class TypeSystemDocument
{
    private readonly Dictionary<string, List<TypePart>> _partsByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeKind> _kinds = new(StringComparer.Ordinal);

    /// <param name="documents">In the order in which they were added.</param>
    /// <param name="builtIn">Types that every schema has.</param>
    public TypeSystemDocument(IEnumerable<DocumentNode> documents, IEnumerable<NamedType> builtIn)
    {
        foreach (var type in builtIn) _kinds[type.Name] = KindOf(type);
        foreach (var definition in documents.SelectMany(document => document.Definitions)) Add(definition);
    }

    /// <summary>Definitions in document order, then extensions in document order.</summary>
    public IEnumerable<TypePart> Parts => Types.Concat(TypeExtensions);

    public List<TypePart> Types { get; } = [];

    public List<TypePart> TypeExtensions { get; } = [];

    public List<DirectiveDefinitionNode> Directives { get; } = [];

    public List<SchemaDefinitionNode> Schemas { get; } = [];

    public List<SchemaExtensionNode> SchemaExtensions { get; } = [];

    public List<ExecutableDefinitionNode> Executables { get; } = [];

    /// <summary>Those of the definition, then those of the extensions.</summary>
    public IEnumerable<OperationTypeDefinitionNode> OperationTypes
        => Schemas.SelectMany(schema => schema.OperationTypes).Concat(SchemaExtensions.SelectMany(schema => schema.OperationTypes));

    /// <summary>The definition and then the extensions of a type, in document order; empty for an unknown name.</summary>
    public IReadOnlyList<TypePart> PartsOf(string typeName)
        => _partsByName.TryGetValue(typeName, out var parts) ? [.. parts.OrderBy(part => part.IsExtension)] : [];

    /// <summary>The kind of a defined or built-in type; null for an unknown name.</summary>
    public TypeKind? KindOf(string typeName) => _kinds.TryGetValue(typeName, out var kind) ? kind : null;

    private static TypeKind KindOf(NamedType type) => type switch
    {
        ScalarType => TypeKind.Scalar,
        EnumType => TypeKind.Enum,
        _ => TypeKind.Object,
    };

    private void Add(DefinitionNode definition)
    {
        switch (definition)
        {
            case ExecutableDefinitionNode node:
                Executables.Add(node);
                break;
            case SchemaDefinitionNode node:
                Schemas.Add(node);
                break;
            case SchemaExtensionNode node:
                SchemaExtensions.Add(node);
                break;
            case DirectiveDefinitionNode node:
                Directives.Add(node);
                break;
            default:
                AddPart(TypePart.From(definition)!);
                break;
        }
    }

    private void AddPart(TypePart part)
    {
        var name = part.Name.Value;
        if (!_partsByName.TryGetValue(name, out var parts)) _partsByName[name] = parts = [];
        parts.Add(part);
        (part.IsExtension ? TypeExtensions : Types).Add(part);
        if (!part.IsExtension && !_kinds.ContainsKey(name)) _kinds[name] = part.Kind;
    }
}
