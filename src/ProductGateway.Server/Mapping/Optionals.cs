using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.Server.Mapping;

/// <summary>Carries the three states of an input, absent, null and value, from the schema's language into the vendor's.</summary>
internal static class Optionals
{
    /// <summary>The same state and the same value.</summary>
    public static Connectors.Optional<T> ToVendor<T>(this Optional<T> input) =>
        input.HasValue ? new Connectors.Optional<T>(input.Value) : default;

    /// <summary>The same state, the value translated.</summary>
    public static Connectors.Optional<TVendor?> ToVendor<T, TVendor>(this Optional<T?> input, Func<T, TVendor> translate)
        where T : class
        where TVendor : class =>
        input.HasValue ? new Connectors.Optional<TVendor?>(input.Value is { } value ? translate(value) : null) : default;

    /// <summary>The same state, the value translated.</summary>
    public static Connectors.Optional<TVendor?> ToVendorValue<T, TVendor>(this Optional<T?> input, Func<T, TVendor> translate)
        where T : struct
        where TVendor : struct =>
        input.HasValue ? new Connectors.Optional<TVendor?>(input.Value is { } value ? translate(value) : null) : default;

    /// <summary>The same state, each item translated.</summary>
    public static Connectors.Optional<IReadOnlyList<TVendor>?> ToVendorList<T, TVendor>(
        this Optional<IReadOnlyList<T>?> input, Func<T, TVendor> translate) =>
        input.HasValue
            ? new Connectors.Optional<IReadOnlyList<TVendor>?>(input.Value is { } items ? [.. items.Select(translate)] : null)
            : default;
}
