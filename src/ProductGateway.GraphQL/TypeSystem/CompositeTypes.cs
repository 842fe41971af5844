namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A type that has selections: object, interface or union.</summary>
public abstract class CompositeType(string name) : NamedType(name);

/// <summary>A type with fields of its own: object or interface.</summary>
public abstract class ComplexType(string name) : CompositeType(name)
{
    private Dictionary<string, OutputField> _byName = [];

    /// <summary>In definition order, extensions last.</summary>
    public IReadOnlyList<OutputField> Fields { get; private set; } = [];

    /// <summary>Every interface implemented, in definition order.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>The field of that name; null without one. Meta fields are not among them.</summary>
    public OutputField? GetField(string name) => _byName.TryGetValue(name, out var field) ? field : null;

    internal void SetFields(IReadOnlyList<OutputField> fields)
    {
        Fields = fields;
        _byName = new Dictionary<string, OutputField>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields) _byName[field.Name] = field;
    }
}

/// <summary>The only kind of composite type that values have.</summary>
/// <remarks>GraphQL specification 3.6 <see href="https://spec.graphql.org/September2025/#sec-Objects"/></remarks>
public sealed class ObjectType(string name) : ComplexType(name);

/// <summary>Fields that several object types promise.</summary>
/// <remarks>GraphQL specification 3.7 <see href="https://spec.graphql.org/September2025/#sec-Interfaces"/></remarks>
public sealed class InterfaceType(string name) : ComplexType(name);

/// <summary>One of several object types.</summary>
/// <remarks>GraphQL specification 3.8 <see href="https://spec.graphql.org/September2025/#sec-Unions"/></remarks>
public sealed class UnionType(string name) : CompositeType(name)
{
    /// <summary>The member types, in definition order.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];
}
