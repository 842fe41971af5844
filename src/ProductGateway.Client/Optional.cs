namespace ProductGateway.Client;

/// <summary>An input that may be left out: absent, null and a value are three things. <c>default</c> is absent, and is not sent.</summary>
/// <param name="value">The value; null is sent as null.</param>
/// <remarks>
/// A value converts by itself; a list does not, as C# converts no interface: write <c>new([…])</c>.
/// GraphQL specification 2.10.5 <see href="https://spec.graphql.org/September2025/#sec-Null-Value"/>
/// </remarks>
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    /// <summary>True when it is sent, null included.</summary>
    public bool HasValue { get; } = true;

    /// <summary>What is sent; <c>default</c> when absent.</summary>
    public T Value { get; } = value;

    /// <summary>A value, or null, that is sent.</summary>
    public static implicit operator Optional<T>(T value) => new(value);

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue && Value is not null ? EqualityComparer<T>.Default.GetHashCode(Value) : 0;

    /// <summary>Absent, or the value's own text.</summary>
    public override string ToString() => HasValue ? $"{Value}" : "absent";

    /// <summary>Both absent, or both present and equal.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
