using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class NonEmptyTypesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/NonEmptyTypes.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_type_has_something_in_it(string name) => File.Check(name, Schemas.ErrorsOf);
}
