namespace ProductGateway.Connectors;

/// <summary>A member of a request in its three states: absent (the default), present and null, present with a value.</summary>
/// <typeparam name="T">The member's type; nullable where the vendor knows a null.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>A present member.</summary>
    /// <param name="value">What is sent; null is sent as null where the vendor allows it.</param>
    public Optional(T value)
    {
        _value = value;
        HasValue = true;
    }

    /// <summary>False: the member is left out of the body.</summary>
    public bool HasValue { get; }

    /// <summary>The type's default when absent: ask <see cref="HasValue"/> first.</summary>
    public T Value => _value;

    /// <summary>A value assigned is a value present.</summary>
    /// <param name="value">What is sent.</param>
    public static implicit operator Optional<T>(T value) => new(value);
}
