namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>A coerced input object: a value, null or nothing for each field of its type.</summary>
/// <remarks>GraphQL specification 3.10 <see href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/></remarks>
public sealed class InputObject
{
    private static readonly object Absent = new();

    private readonly object?[] _values;

    internal InputObject(InputObjectType type)
    {
        Type = type;
        _values = new object?[type.Fields.Count];
        for (var i = 0; i < _values.Length; i++) _values[i] = Absent;
    }

    /// <summary>The type that it was coerced to.</summary>
    public InputObjectType Type { get; }

    /// <summary>True when the field at that <see cref="InputValue.Index"/> was given or has a default; null counts as given.</summary>
    public bool Has(int index) => !ReferenceEquals(_values[index], Absent);

    /// <summary>The value of a field; <c>default</c> when absent or null.</summary>
    public T? Get<T>(int index) => Has(index) && _values[index] is { } value ? (T)value : default;

    /// <summary>The value of a field, telling absent from null.</summary>
    public Optional<T?> GetOptional<T>(int index) => Has(index) ? new Optional<T?>(Get<T>(index)) : default;

    /// <summary>The items of a list field whose items are never null; null when absent or null.</summary>
    public IReadOnlyList<T>? GetList<T>(int index)
        => Get<IReadOnlyList<object?>>(index) is { } items ? [.. items.Select(item => (T)item!)] : null;

    /// <summary>The items of a list field, telling absent from null.</summary>
    public Optional<IReadOnlyList<T>?> GetOptionalList<T>(int index)
        => Has(index) ? new Optional<IReadOnlyList<T>?>(GetList<T>(index)) : default;

    internal void Set(int index, object? value) => _values[index] = value;
}
