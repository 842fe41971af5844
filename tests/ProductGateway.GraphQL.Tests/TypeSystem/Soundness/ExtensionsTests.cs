using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class ExtensionsTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/Extensions.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Extensions_extend_what_is_defined_as_what_it_is(string name) => File.Check(name, Schemas.ErrorsOf);
}
