using ProductGateway.GraphQL.Generators.Model.Server;

namespace ProductGateway.GraphQL.Generators.Emit.Server;

/// <summary>The door to the wiring of all schema files.</summary>
internal static class ServerTypesFile
{
    public const string HintName = "ServerTypes.g.cs";

    public static string Write(WiringModel wiring)
    {
        var contracts = wiring.Topics.SelectMany(topic => topic.Contracts).ToArray();
        var names = contracts.SelectMany(contract => contract.TypeParameters).ToArray();
        var typeParameters = names.Length == 0 ? "" : $"<{string.Join(", ", names)}>";
        var constraints = string.Concat(names.Select(name => $"\n    where {name} : notnull"));
        var parameters = contracts.Select(contract => $"{contract.Type} {contract.Name}").Prepend("ResolverTables tables");
        var writer = new SourceWriter();
        writer.Summary("Ties the schema to its C# types and resolvers.");
        writer.Block("internal static class ServerTypes", () =>
        {
            writer.Summary("Gives all scalars, enums and input objects their C# types.");
            writer.Block("internal static void Bind(SchemaBuilder builder)", () =>
            {
                foreach (var topic in wiring.Topics) writer.Line($"{topic.Stem}Wiring.Bind(builder);");
            });
            writer.Line();
            writer.Summary("Ties the fields of all object types to properties and resolvers.");
            writer.Block(CallText.Of($"internal static void Wire{typeParameters}(", parameters, ")") + constraints, () =>
            {
                foreach (var topic in wiring.Topics)
                {
                    writer.Line($"{topic.Stem}Wiring.Wire(tables{string.Concat(topic.Contracts.Select(contract => $", {contract.Name}"))});");
                }
            });
        });
        foreach (var contract in wiring.LostContracts) writer.Line().Line($"internal interface {contract};");
        return CSharpFile.Of("all schema files", wiring.Namespace, [], writer.ToString());
    }
}
