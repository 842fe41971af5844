using ProductGateway.GraphQL.Generators.Model.Server;

namespace ProductGateway.GraphQL.Generators.Emit.Server;

/// <summary>One schema file as C#: its contracts, its types in the order of the schema, and its wiring.</summary>
internal static class TopicFile
{
    public static string Write(TopicModel topic)
    {
        var writer = new SourceWriter();
        var contracts = topic.Contracts.Select(contract => (Action)(() => ContractCode.Write(writer, contract, DescriptionOf(topic, contract))));
        var types = topic.Types.Where(type => type is not RecordModel { IsValue: false }).Select(type => (Action)(() => TypeCode.Write(writer, type)));
        writer.Apart(contracts.Concat(types).Append(() => WiringCode.Write(writer, topic)), static write => write());
        return CSharpFile.Of(topic.Source, topic.Namespace, topic.Imports, writer.ToString());
    }

    private static string? DescriptionOf(TopicModel topic, ContractModel contract)
        => topic.Types.First(type => type.SchemaName == contract.Type).Description;
}
