using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class LoneSchemaDefinitionTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/LoneSchemaDefinition.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void There_is_one_schema_definition_at_most(string name) => File.Check(name, Schemas.ErrorsOf);
}
