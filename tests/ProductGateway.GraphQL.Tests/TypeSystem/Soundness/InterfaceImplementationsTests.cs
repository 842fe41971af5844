using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class InterfaceImplementationsTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/InterfaceImplementations.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Implementations_keep_what_interfaces_promise(string name) => File.Check(name, Schemas.ErrorsOf);
}
