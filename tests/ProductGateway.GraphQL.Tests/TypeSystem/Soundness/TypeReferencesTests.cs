using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class TypeReferencesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/TypeReferences.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void References_are_known_and_of_a_kind_that_fits(string name) => File.Check(name, Schemas.ErrorsOf);
}
