using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class DirectiveCirclesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/DirectiveCircles.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Directives_do_not_need_themselves(string name) => File.Check(name, Schemas.ErrorsOf);
}
