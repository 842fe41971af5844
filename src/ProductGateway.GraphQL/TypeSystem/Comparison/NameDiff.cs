namespace ProductGateway.GraphQL.TypeSystem.Comparison;

/// <summary>Two lists of named things, matched by name.</summary>
internal sealed class NameDiff<T>
{
    public NameDiff(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name)
    {
        var rest = new Dictionary<string, T>(StringComparer.Ordinal);
        var newcomers = after.ToList();
        foreach (var item in newcomers) rest[name(item)] = item;
        foreach (var old in before)
        {
            if (!rest.TryGetValue(name(old), out var same))
            {
                Removed.Add(old);
                continue;
            }

            Persisted.Add((old, same));
            rest.Remove(name(old));
        }

        Added.AddRange(newcomers.Where(item => rest.ContainsKey(name(item))));
    }

    /// <summary>In the order of the old list.</summary>
    public List<T> Removed { get; } = [];

    /// <summary>In the order of the old list.</summary>
    public List<(T Before, T After)> Persisted { get; } = [];

    /// <summary>In the order of the new list.</summary>
    public List<T> Added { get; } = [];
}
