namespace ProductGateway.GraphQL.TypeSystem.Coercion;

/// <summary>A coerced list with items of a C# type.</summary>
/// <remarks>GraphQL specification 3.11 <see href="https://spec.graphql.org/September2025/#sec-List.Input-Coercion"/></remarks>
public static class InputList
{
    /// <summary>A list of the same items, in order; null for null.</summary>
    /// <typeparam name="T">A nullable type, such as <c>int?</c>, when items may be null.</typeparam>
    /// <param name="list">What input coercion made of a value of a list type.</param>
    /// <param name="readItem">For items that are lists themselves; null for all others.</param>
    public static IReadOnlyList<T>? Read<T>(object? list, Func<object?, T>? readItem = null)
    {
        if (list is null) return null;
        var items = (IReadOnlyList<object?>)list;
        var read = new T[items.Count];
        for (var i = 0; i < read.Length; i++) read[i] = readItem is null ? (T)items[i]! : readItem(items[i]);
        return read;
    }
}
