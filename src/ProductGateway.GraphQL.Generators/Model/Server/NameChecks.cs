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
        var events = topics.SelectMany(topic => topic.Contracts).SelectMany(contract => contract.TypeParameters);
        var taken = new HashSet<string>(Needed.Concat(ours).Concat(bound).Concat(events), StringComparer.Ordinal);
        foreach (var topic in topics)
        {
            var members = MembersOfWiring(topic);
            foreach (var type in topic.Types)
            {
                var name = IsHidden(type, members) ? type.Name : NamesOf(type).FirstOrDefault(name => !taken.Add(name));
                if (name is not null) yield return (type.SchemaName, Found(inputs, type, name.Trim()));
            }
        }
    }

    // Parameters of the wiring have a space in front: they and types get along.
    private static IEnumerable<string> NamesOf(TypeModel type)
    {
        if (type is not RecordModel { IsValue: false }) yield return type.Name;
        if (type is not RecordModel { Contract: { } contract }) yield break;
        yield return contract.Name;
        yield return $" {contract.Variable}";
    }

    private static string[] MembersOfWiring(TopicModel topic)
        => ["Bind", "Wire", "@builder", .. topic.Types.OfType<RecordModel>().Select(record => $"Wire{record.SchemaName}")];

    /// <summary>Enums and inputs are named where a method or a parameter of that name comes first; and inputs have a method themselves.</summary>
    private static bool IsHidden(TypeModel type, string[] members)
        => (type is EnumModel or InputModel && members.Contains(type.Name)) || (type is InputModel && type.Name == "Read");

    private static Finding Found(ServerInputs inputs, TypeModel type, string name) => new(
        Diagnostics.NameTaken.Id,
        inputs.Schema.PlaceOf(inputs.Schema.Find(type.SchemaName)!.Definition.Name),
        $"{type.SchemaName} becomes {name} in C#, a name that something else in the generated code has. Rename the type.");
}
