namespace ProductGateway.Client;

/// <summary>An enum value from a server that may know more values than the client was generated with.</summary>
/// <typeparam name="T">The values known when the client was generated.</typeparam>
/// <remarks>A switch over <see cref="Value"/> needs a case for null: the value is newer than the client, and stands in <see cref="Text"/>.</remarks>
public readonly struct OpenEnum<T> : IEquatable<OpenEnum<T>>
    where T : struct, Enum
{
    /// <summary>A known value.</summary>
    /// <param name="value">The known value.</param>
    /// <param name="text">Its name in the schema.</param>
    public OpenEnum(T value, string text) => (Value, Text) = (value, text);

    /// <summary>A value that the client does not know.</summary>
    /// <param name="text">As the server sent it.</param>
    public OpenEnum(string text) => Text = text;

    /// <summary>Null when the client does not know it.</summary>
    public T? Value { get; }

    /// <summary>The name as the server sent it, such as <c>RETRY_LATER</c>.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public bool Equals(OpenEnum<T> other) => Text == other.Text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenEnum<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Text is null ? 0 : StringComparer.Ordinal.GetHashCode(Text);

    /// <summary><see cref="Text"/>.</summary>
    public override string ToString() => Text;

    /// <summary>The same name.</summary>
    public static bool operator ==(OpenEnum<T> left, OpenEnum<T> right) => left.Equals(right);

    /// <summary>Not the same name.</summary>
    public static bool operator !=(OpenEnum<T> left, OpenEnum<T> right) => !left.Equals(right);

    /// <summary>Known, and this one.</summary>
    public static bool operator ==(OpenEnum<T> left, T right) => left.Value is { } value && EqualityComparer<T>.Default.Equals(value, right);

    /// <summary>Another one, or unknown.</summary>
    public static bool operator !=(OpenEnum<T> left, T right) => !(left == right);
}
