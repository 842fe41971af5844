using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.TypeSystem;

/// <summary>What C# adds to the text of a schema, by type name.</summary>
internal sealed class SchemaBindings
{
    public Dictionary<string, ScalarCoercion> Scalars { get; } = new(StringComparer.Ordinal);

    /// <summary>For each enum its bound names in the order given, possibly repeated.</summary>
    public Dictionary<string, IReadOnlyList<KeyValuePair<string, object>>> Enums { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<InputObject, object>> Inputs { get; } = new(StringComparer.Ordinal);

    /// <summary>The value that resolvers see for a name of an enum: the name itself when the enum is not bound.</summary>
    public object ValueOf(string enumName, string valueName)
    {
        if (!Enums.TryGetValue(enumName, out var values)) return valueName;
        return values.FirstOrDefault(pair => pair.Key == valueName).Value ?? valueName;
    }
}
