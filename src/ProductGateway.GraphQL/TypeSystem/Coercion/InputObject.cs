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

    /// <summary>The items of a list field; null when absent or null.</summary>
    /// <typeparam name="T">A nullable type, such as <c>int?</c>, when items may be null.</typeparam>
    /// <param name="index">The field's <see cref="InputValue.Index"/>.</param>
    /// <param name="readItem">For items that are lists themselves; null for all others.</param>
    public IReadOnlyList<T>? GetList<T>(int index, Func<object?, T>? readItem = null)
        => Has(index) ? InputList.Read(_values[index], readItem) : null;

    /// <summary>The items of a list field, telling absent from null.</summary>
    /// <typeparam name="T">As in <see cref="GetList{T}"/>.</typeparam>
    /// <param name="index">As in <see cref="GetList{T}"/>.</param>
    /// <param name="readItem">As in <see cref="GetList{T}"/>.</param>
    public Optional<IReadOnlyList<T>?> GetOptionalList<T>(int index, Func<object?, T>? readItem = null)
        => Has(index) ? new Optional<IReadOnlyList<T>?>(GetList(index, readItem)) : default;

    internal void Set(int index, object? value) => _values[index] = value;
}
