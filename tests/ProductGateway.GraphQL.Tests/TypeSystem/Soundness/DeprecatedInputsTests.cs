using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class DeprecatedInputsTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/DeprecatedInputs.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_is_required_is_not_deprecated(string name) => File.Check(name, Schemas.ErrorsOf);
}
