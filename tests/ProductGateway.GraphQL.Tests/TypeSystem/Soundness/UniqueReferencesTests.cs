using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class UniqueReferencesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/UniqueReferences.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Interfaces_and_members_are_named_once(string name) => File.Check(name, Schemas.ErrorsOf);
}
