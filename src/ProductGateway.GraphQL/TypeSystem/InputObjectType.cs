using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A set of named input fields.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects"/></remarks>
public sealed class InputObjectType(string name) : NamedType(name)
{
    private Dictionary<string, InputValue> _byName = [];

    /// <summary>In definition order, extensions last; <see cref="InputValue.Index"/> is the position here.</summary>
    public IReadOnlyList<InputValue> Fields { get; private set; } = [];

    /// <summary>True with <c>@oneOf</c>: exactly one field is given, and not null.</summary>
    public bool IsOneOf { get; internal set; }

    /// <summary>Makes the value that resolvers get; null: they get the <see cref="InputObject"/> itself.</summary>
    public Func<InputObject, object>? Read { get; internal set; }

    /// <summary>The field of that name; null without one.</summary>
    public InputValue? GetField(string name) => _byName.TryGetValue(name, out var field) ? field : null;

    internal void SetFields(IReadOnlyList<InputValue> fields)
    {
        Fields = fields;
        _byName = new Dictionary<string, InputValue>(fields.Count, StringComparer.Ordinal);
        foreach (var field in fields) _byName[field.Name] = field;
    }
}
