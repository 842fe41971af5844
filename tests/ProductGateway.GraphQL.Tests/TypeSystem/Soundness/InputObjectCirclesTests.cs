using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class InputObjectCirclesTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/InputObjectCircles.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_can_be_written_for_every_input_object(string name) => File.Check(name, Schemas.ErrorsOf);
}
