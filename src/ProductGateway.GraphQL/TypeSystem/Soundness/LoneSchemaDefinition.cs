namespace ProductGateway.GraphQL.TypeSystem.Soundness;

/// <summary>"A document must include at most one schema definition", and names each root operation type once, extensions included.</summary>
/// <remarks>GraphQL specification 3.3.1 <see href="https://spec.graphql.org/September2025/#sec-Root-Operation-Types"/></remarks>
internal static class LoneSchemaDefinition
{
    private const string Section = "sec-Root-Operation-Types";

    public static void Check(DefinitionsContext context)
    {
        var schemas = context.Document.Schemas;
        foreach (var extra in schemas.Skip(1))
        {
            context.Report(
                Section,
                "The schema is defined twice. Keep one definition and write \"extend schema\" for the rest.",
                schemas[0],
                extra);
        }

        foreach (var group in context.Document.OperationTypes.GroupBy(node => node.Operation).Where(group => group.Count() > 1))
        {
            var kind = group.Key.ToString().ToLowerInvariant();
            context.Report(Section, $"The {kind} root type is named {group.Count()} times. Keep one.", [.. group]);
        }
    }
}
