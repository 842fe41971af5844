namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>An input that may be absent: absent, null and a value are three things. <c>default</c> is absent.</summary>
/// <param name="value">The value; may be null.</param>
/// <remarks>GraphQL specification 2.10.5 <see href="https://spec.graphql.org/September2025/#sec-Null-Value"/></remarks>
public readonly struct Optional<T>(T value) : IEquatable<Optional<T>>
{
    /// <summary>True when the caller wrote the input, null included.</summary>
    public bool HasValue { get; } = true;

    /// <summary>What the caller wrote; <c>default</c> when absent.</summary>
    public T Value { get; } = value;

    /// <inheritdoc/>
    public bool Equals(Optional<T> other) => HasValue == other.HasValue && EqualityComparer<T>.Default.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Optional<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HasValue ? EqualityComparer<T>.Default.GetHashCode(Value!) : 0;

    /// <summary>Absent, or the value's own text.</summary>
    public override string ToString() => HasValue ? $"{Value}" : "absent";

    /// <summary>Both absent, or both present and equal.</summary>
    public static bool operator ==(Optional<T> left, Optional<T> right) => left.Equals(right);

    /// <summary>Not equal.</summary>
    public static bool operator !=(Optional<T> left, Optional<T> right) => !left.Equals(right);
}
