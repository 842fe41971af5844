using ProductGateway.GraphQL.Generators.Inputs;

namespace ProductGateway.GraphQL.Generators.Model.Server;

/// <summary>No name of the schema takes a name of C# that another one has, or that the generated code needs for itself.</summary>
internal static class NameChecks
{
    private static readonly string[] Needed =
    [
        "IAsyncEnumerable", "InputList", "InputObject", "IReadOnlyList", "Obsolete", "ObsoleteAttribute", "Optional", "ResolverContext",
        "ResolverTables", "SchemaBuilder", "ServerTypes", "ValueTask",
    ];

    /// <returns>The types whose names are taken.</returns>
    public static IEnumerable<(string Type, Finding Finding)> Find(ServerInputs inputs, IReadOnlyList<TopicModel> topics)
    {
        var ours = topics.Select(topic => $"{topic.Stem}Wiring");
        var bound = inputs.Scalars.SelectMany(scalar => new[] { scalar.Value.Text, scalar.Coercion.Text });
        var taken = new HashSet<string>(Needed.Concat(ours).Concat(bound), StringComparer.Ordinal);
        foreach (var type in topics.SelectMany(topic => topic.Types))
        {
            var isTaken = type is not RecordModel { IsValue: false } && !taken.Add(type.Name);
            if (type is RecordModel { Contract: { } contract }) isTaken |= !taken.Add(contract.Name);
            if (!isTaken) continue;
            yield return (type.SchemaName, new Finding(
                Diagnostics.NameTaken.Id,
                inputs.Schema.PlaceOf(inputs.Schema.Find(type.SchemaName)!.Definition.Name),
                $"{type.SchemaName} becomes {type.Name} in C#, a name that something else in the generated code has. Rename the type."));
        }
    }
}
