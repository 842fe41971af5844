using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class DirectiveArgumentsTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/DirectiveArguments.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Arguments_of_directives_fit_their_types(string name) => File.Check(name, Schemas.ErrorsOf);
}
