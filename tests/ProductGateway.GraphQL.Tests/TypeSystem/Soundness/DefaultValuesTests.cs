using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class DefaultValuesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/DefaultValues.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Default_values_fit_their_types(string name) => File.Check(name, Schemas.ErrorsOf);
}
