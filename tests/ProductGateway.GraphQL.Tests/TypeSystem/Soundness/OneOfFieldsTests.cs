using ProductGateway.GraphQL.Tests.Cases;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Soundness;

public sealed class OneOfFieldsTests
{
    private static readonly CaseFile File = new("TypeSystem/Soundness/OneOfFields.graphql");

    public static TheoryData<string> Cases => File.Names;

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fields_of_a_OneOf_input_object_are_nullable_without_default(string name) => File.Check(name, Schemas.ErrorsOf);
}
