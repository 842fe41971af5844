using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class BuiltInNamesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/BuiltInNames.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Built_in_names_stay_what_the_specification_makes_them(string name) => File.Check(name, Schemas.ErrorsOf);
}
