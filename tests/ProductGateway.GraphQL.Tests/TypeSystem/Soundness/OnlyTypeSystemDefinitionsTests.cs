using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class OnlyTypeSystemDefinitionsTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/OnlyTypeSystemDefinitions.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Definitions_and_extensions_make_a_schema_and_nothing_else(string name) => File.Check(name, Schemas.ErrorsOf);
}
