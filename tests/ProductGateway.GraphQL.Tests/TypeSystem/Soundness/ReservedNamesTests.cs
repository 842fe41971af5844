using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class ReservedNamesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/ReservedNames.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Two_underscores_belong_to_introspection(string name) => File.Check(name, Schemas.ErrorsOf);
}
