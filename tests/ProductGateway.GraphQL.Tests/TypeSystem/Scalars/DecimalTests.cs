using ProductGateway.GraphQL.TypeSystem.Coercion;
using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Scalars;

public sealed class DecimalTests
{
    private static readonly DecimalCoercion Scalar = new();

    [Theory]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("0.00", "0.00")]
    [InlineData("19.90", "19.90")]
    [InlineData("-19.90", "-19.90")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("1e2", "100")]
    [InlineData("1.5E+3", "1500")]
    [InlineData("15e-3", "0.015")]
    [InlineData("1.20e1", "12.0")]
    [InlineData("1e28", "10000000000000000000000000000")]
    [InlineData("1e-28", "0.0000000000000000000000000001")]
    [InlineData("0e999", "0")]
    [InlineData("9999999999999999999999999999", "9999999999999999999999999999")]
    [InlineData("0.9999999999999999999999999999", "0.9999999999999999999999999999")]
    [InlineData("123456789012345678.9012345678", "123456789012345678.9012345678")]
    [InlineData("1.000000000000000000000000000000000", "1.000000000000000000000000000")]
    public void An_exact_number_keeps_its_digits_and_its_scale(string number, string expected)
    {
        foreach (var origin in new[] { ValueOrigin.Literal, ValueOrigin.Variable })
        {
            Assert.Equal($"Decimal {expected}", Values.Input(Scalar, number, origin));
            Assert.Equal($"Decimal {expected}", Values.Input(Scalar, $"\"{number}\"", origin));
        }
    }

    [Theory]
    [InlineData("12345678901234567890123456789", "12345678901234567890123456789")]
    [InlineData("0.12345678901234567890123456789", "0.12345678901234567890123456789")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("1e29", "1e29")]
    [InlineData("1e-29", "1e-29")]
    [InlineData("1e99999999999", "1e99999999999")]
    [InlineData("\"\"", "\"\"")]
    [InlineData("\"-\"", "\"-\"")]
    [InlineData("\"1,5\"", "\"1,5\"")]
    [InlineData("\"+1\"", "\"+1\"")]
    [InlineData("\" 1\"", "\" 1\"")]
    [InlineData("\"1.\"", "\"1.\"")]
    [InlineData("\".5\"", "\".5\"")]
    [InlineData("\"1e\"", "\"1e\"")]
    [InlineData("\"1e 2\"", "\"1e 2\"")]
    [InlineData("\"1.2.3\"", "\"1.2.3\"")]
    [InlineData("\"1e2e3\"", "\"1e2e3\"")]
    [InlineData("\"0x1\"", "\"0x1\"")]
    [InlineData("\"١\"", "\"١\"")]
    [InlineData("\"NaN\"", "\"NaN\"")]
    [InlineData("true", "true")]
    [InlineData("NAME", "NAME")]
    [InlineData("[1]", "a list")]
    public void Anything_else_is_refused(string value, string found)
        => Assert.Equal($"! Decimal is a number of at most 28 significant digits; found {found}", Values.Input(Scalar, value));

    [Fact]
    public void Output_is_text_with_the_digits_as_they_are()
        => Assert.Equal(
            ["String 19.90", "String -79228162514264337593543950335", "String 0.0000000000000000000000000001", "String 7", "String 8", "!", "!"],
            new object[] { 19.90m, decimal.MinValue, 1e-28m, 7, 8L, 0.1, "1" }.Select(value => Values.Output(Scalar, value)));
}
