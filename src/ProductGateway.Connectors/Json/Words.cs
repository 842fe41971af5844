namespace ProductGateway.Connectors.Json;

/// <summary>A vendor's closed vocabulary, looked up from our side.</summary>
internal static class Words
{
    /// <exception cref="ArgumentException">The vendor has no word for it.</exception>
    public static string WordFor<T>(this Dictionary<string, T> words, T value)
        where T : struct, Enum
    {
        foreach (var (word, meaning) in words)
        {
            if (meaning.Equals(value))
                return word;
        }

        throw new ArgumentException($"{typeof(T).Name}.{value} has no word of the vendor's and cannot be sent; choose another value.", nameof(value));
    }

    /// <summary>Absent and null stay what they are.</summary>
    /// <exception cref="ArgumentException">The vendor has no word for it.</exception>
    public static Optional<string?> WordFor<T>(this Dictionary<string, T> words, Optional<T?> value)
        where T : struct, Enum =>
        value.HasValue ? new(value.Value is { } present ? words.WordFor(present) : null) : default;
}
