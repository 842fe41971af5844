using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class UniqueNamesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/UniqueNames.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_name_is_defined_once(string name) => File.Check(name, Schemas.ErrorsOf);
}
