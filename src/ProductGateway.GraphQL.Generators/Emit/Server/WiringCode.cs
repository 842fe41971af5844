using ProductGateway.GraphQL.Generators.Model.Server;

namespace ProductGateway.GraphQL.Generators.Emit.Server;

/// <summary>Writes the tables that tie a schema file to its C# types: a delegate a field, and no reflection.</summary>
internal static class WiringCode
{
    public static void Write(SourceWriter writer, TopicModel topic)
    {
        var records = topic.Types.OfType<RecordModel>().ToArray();
        writer.Summary($"Ties `{topic.Source}` to its C# types.");
        writer.Block($"internal static class {topic.Stem}Wiring", () =>
        {
            WriteBind(writer, topic);
            writer.Line();
            writer.Summary("Ties the fields of its object types to properties and resolvers.");
            var (typeParameters, constraints) = TypeParameters(topic.Contracts);
            var parameters = topic.Contracts.Select(contract => $"{contract.FullName} {contract.Variable}").Prepend("ResolverTables tables");
            writer.Block(CallText.Of($"internal static void Wire{typeParameters}(", parameters, ")") + constraints, () =>
            {
                foreach (var record in records) writer.Line($"Wire{record.SchemaName}(tables{(record.Contract is { } contract ? $", {contract.Variable}" : "")});");
            });
            foreach (var record in records)
            {
                writer.Line();
                WriteTable(writer, record);
            }
        });
    }

    /// <summary>Type parameters and constraints of a method that takes these contracts.</summary>
    public static (string Parameters, string Constraints) TypeParameters(IEnumerable<ContractModel> contracts)
    {
        var names = contracts.SelectMany(contract => contract.TypeParameters).ToArray();
        return names.Length == 0
            ? ("", "")
            : ($"<{string.Join(", ", names)}>", string.Concat(names.Select(name => $"\n    where {name} : notnull")));
    }

    private static void WriteBind(SourceWriter writer, TopicModel topic)
    {
        writer.Summary("Gives its scalars, enums and input objects their C# types.");
        writer.Block("internal static void Bind(SchemaBuilder builder)", () =>
        {
            foreach (var scalar in topic.Scalars) writer.Line($"builder.AddScalar(\"{scalar.Name}\", new {scalar.Coercion}());");
            foreach (var @enum in topic.Types.OfType<EnumModel>().Where(@enum => @enum.Values.Count > 0))
            {
                writer.Line("builder.BindEnum(").Indented(() =>
                {
                    writer.Line($"\"{@enum.SchemaName}\",");
                    for (var i = 0; i < @enum.Values.Count; i++)
                    {
                        var value = @enum.Values[i];
                        writer.Line($"(\"{value.SchemaName}\", {@enum.Name}.{value.Name}){(i == @enum.Values.Count - 1 ? ");" : ",")}");
                    }
                });
            }

            foreach (var input in topic.Types.OfType<InputModel>()) writer.Line($"builder.BindInput(\"{input.SchemaName}\", {input.Name}.Read);");
        });
    }

    private static void WriteTable(SourceWriter writer, RecordModel record)
    {
        var contract = record.Contract;
        var (typeParameters, constraints) = TypeParameters(contract is null ? [] : [contract]);
        var parameter = contract is null ? "" : $", {contract.FullName} {contract.Variable}";
        var table = record.Root switch
        {
            RootKind.Operation => $"Root(\"{record.SchemaName}\")",
            RootKind.Subscription => $"Subscription(\"{record.SchemaName}\")",
            _ => $"Object<{record.Name}>(\"{record.SchemaName}\")",
        };
        var rows = record.Properties.Select(property => $".Property(\"{property.SchemaName}\", static value => value.{property.Name})")
            .Concat(contract is null ? [] : contract.BoundMethods.Select(method => Row(contract, method)))
            .ToArray();
        writer.Line($"private static void Wire{record.SchemaName}{typeParameters}(ResolverTables tables{parameter}){constraints} =>");
        writer.Indented(() =>
        {
            writer.Line($"tables.{table}{(rows.Length == 0 ? ";" : "")}");
            writer.Indented(() =>
            {
                for (var i = 0; i < rows.Length; i++) writer.Line($"{rows[i]}{(i == rows.Length - 1 ? ";" : "")}");
            });
        });
    }

    private static string Row(ContractModel contract, ResolverModel method)
    {
        var reads = method.Arguments.Select(argument => argument.Read);
        string[] own = contract.Parent is null ? [] : ["parent"];
        var call = $"{contract.Variable}.{method.Name}Async";
        if (method.Event is not null)
        {
            var subscribe = CallText.Of($"context => {contract.Variable}.SubscribeTo{method.Name}Async(", reads.Append("context"), ")");
            return CallText.Of(".Subscribe(", [$"\"{method.SchemaName}\"", subscribe, call], ")");
        }

        var lambda = contract.Parent is null ? "context" : "(parent, context)";
        var resolve = CallText.Of($"{lambda} => {call}(", own.Concat(reads).Append("context"), ")");
        return CallText.Of(".Resolve(", [$"\"{method.SchemaName}\"", resolve], ")");
    }
}
