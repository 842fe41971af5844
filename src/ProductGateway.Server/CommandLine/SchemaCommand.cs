using System.CommandLine;

namespace ProductGateway.Server.CommandLine;

/// <summary><c>schema</c>: everything that needs nothing but a schema.</summary>
internal static class SchemaCommand
{
    private const string Notes = """
        Examples:
          ProductGateway.Server schema print --output schema.graphql
          ProductGateway.Server schema validate schema/
          ProductGateway.Server schema diff --against released.graphql
        """;

    public static Command Create() => new DocumentedCommand("schema", "Print, check or compare the schema.", Notes)
    {
        SchemaPrintCommand.Create(),
        SchemaValidateCommand.Create(),
        SchemaDiffCommand.Create(),
    };
}
