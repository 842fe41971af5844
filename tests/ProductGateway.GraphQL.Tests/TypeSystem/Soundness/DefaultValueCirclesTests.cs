using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class DefaultValueCirclesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/DefaultValueCircles.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Default_values_come_to_an_end(string name) => File.Check(name, Schemas.ErrorsOf);
}
