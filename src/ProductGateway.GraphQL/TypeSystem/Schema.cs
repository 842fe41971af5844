using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A sound schema: made by <see cref="SchemaBuilder"/>, immutable, safe to share between threads.</summary>
/// <remarks>GraphQL specification 3.3 <see href="https://spec.graphql.org/September2025/#sec-Schema"/></remarks>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveDefinition> _directives = new(StringComparer.Ordinal);
    private readonly Dictionary<CompositeType, IReadOnlyList<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<CompositeType, HashSet<ObjectType>> _possibleTypeSets = [];

    internal Schema(
        string? description,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directives,
        ObjectType query,
        ObjectType? mutation,
        ObjectType? subscription)
    {
        Description = description;
        Types = types;
        Directives = directives;
        QueryType = query;
        MutationType = mutation;
        SubscriptionType = subscription;
        foreach (var type in types) _types[type.Name] = type;
        foreach (var directive in directives) _directives[directive.Name] = directive;
        foreach (var type in types.OfType<CompositeType>()) AddPossibleTypes(type);
    }

    /// <summary>Markdown; null without one.</summary>
    public string? Description { get; }

    /// <summary>Every named type: the schema's own in definition order, then built-in scalars in use, then introspection types.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>Every directive, the built-in ones first.</summary>
    public IReadOnlyList<DirectiveDefinition> Directives { get; }

    /// <summary>The root of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root of mutations; null without one.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root of subscriptions; null without one.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>The type of that name; null without one.</summary>
    public NamedType? GetType(string name) => _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>The directive of that name, without the at sign; null without one.</summary>
    public DirectiveDefinition? GetDirective(string name) => _directives.TryGetValue(name, out var directive) ? directive : null;

    /// <summary>The root type of an operation; null when the schema has none of that kind.</summary>
    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>GetPossibleTypes(type): itself for an object, else every object that can stand for it, in definition order.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(CompositeType type) => _possibleTypes[type];

    /// <summary>Whether values of the object type can stand for the other type. Constant time.</summary>
    public bool IsPossibleType(CompositeType type, ObjectType objectType) => _possibleTypeSets[type].Contains(objectType);

    private void AddPossibleTypes(CompositeType type)
    {
        var possible = FindPossibleTypes(type);
        _possibleTypes[type] = possible;
        _possibleTypeSets[type] = [.. possible];
    }

    private IReadOnlyList<ObjectType> FindPossibleTypes(CompositeType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Types,
        InterfaceType @interface => [.. Types.OfType<ObjectType>().Where(t => t.Interfaces.Contains(@interface))],
        _ => [],
    };
}
