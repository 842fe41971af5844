using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class RootOperationTypesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/RootOperationTypes.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Root_types_are_different_object_types(string name) => File.Check(name, Schemas.ErrorsOf);
}
