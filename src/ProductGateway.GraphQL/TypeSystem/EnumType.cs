using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>A leaf of a closed set of names.</summary>
/// <remarks>GraphQL specification 3.9 <see href="https://spec.graphql.org/September2025/#sec-Enums"/></remarks>
public sealed class EnumType(string name) : NamedType(name)
{
    private Dictionary<string, EnumValue> _byName = [];
    private Dictionary<object, EnumValue> _byValue = [];

    /// <summary>In definition order, extensions last.</summary>
    public IReadOnlyList<EnumValue> Values { get; private set; } = [];

    /// <summary>The value of that name; null without one.</summary>
    public EnumValue? GetValue(string name) => _byName.TryGetValue(name, out var value) ? value : null;

    /// <summary>The value whose <see cref="EnumValue.Value"/> equals the given one; null without one.</summary>
    public EnumValue? FindByRuntimeValue(object value) => _byValue.TryGetValue(value, out var found) ? found : null;

    internal void SetValues(IReadOnlyList<EnumValue> values)
    {
        Values = values;
        _byName = new Dictionary<string, EnumValue>(values.Count, StringComparer.Ordinal);
        _byValue = new Dictionary<object, EnumValue>(values.Count);
        foreach (var value in values)
        {
            _byName[value.Name] = value;
            _byValue[value.Value] = value;
        }
    }
}

/// <summary>One name of an enum.</summary>
/// <remarks>GraphQL specification 3.9 <see href="https://spec.graphql.org/September2025/#sec-Enums"/></remarks>
public sealed class EnumValue(string name, object value)
{
    /// <summary>As clients write it.</summary>
    public string Name { get; } = name;

    /// <summary>As resolvers see it: the bound C# enum member, else the name itself.</summary>
    public object Value { get; } = value;

    /// <summary>Markdown; null without one.</summary>
    public string? Description { get; internal set; }

    /// <summary>The reason of <c>@deprecated</c>; null when it is not deprecated.</summary>
    public string? DeprecationReason { get; internal set; }

    /// <summary>The definition; null for introspection.</summary>
    public EnumValueDefinitionNode? SyntaxNode { get; internal set; }
}
