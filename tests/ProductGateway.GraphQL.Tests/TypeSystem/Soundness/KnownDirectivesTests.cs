using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class KnownDirectivesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/KnownDirectives.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Directives_are_defined_and_stand_where_they_may(string name) => File.Check(name, Schemas.ErrorsOf);
}
