using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Scalars;

public sealed class UuidTests
{
    private static readonly UuidCoercion Scalar = new();

    [Theory]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("0F8FAD5B-D9CB-469F-A165-70867728950E")]
    [InlineData("0f8fAD5B-d9cb-469F-a165-70867728950e")]
    public void Input_may_be_in_any_case(string text)
        => Assert.Equal("Guid 0f8fad5b-d9cb-469f-a165-70867728950e", Values.Input(Scalar, $"\"{text}\""));

    [Theory]
    [InlineData("\"0f8fad5bd9cb469fa16570867728950e\"")]
    [InlineData("\"{0f8fad5b-d9cb-469f-a165-70867728950e}\"")]
    [InlineData("\" f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"+f8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"0xfad5bd-d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"0f8fad5b-d9cb-469f-a165-70867728950e \"")]
    [InlineData("\"0f8fad5b0d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"gf8fad5b-d9cb-469f-a165-70867728950e\"")]
    [InlineData("\"\"")]
    [InlineData("1")]
    public void Other_forms_are_refused(string value)
        => Assert.StartsWith("! UUID is 32 hexadecimal digits as 8-4-4-4-12, in quotes; found ", Values.Input(Scalar, value), StringComparison.Ordinal);

    [Fact]
    public void Output_is_lower_case()
        => Assert.Equal(
            ("String 0f8fad5b-d9cb-469f-a165-70867728950e", "!"),
            (Values.Output(Scalar, Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E")), Values.Output(Scalar, "0f8fad5b-d9cb-469f-a165-70867728950e")));
}
