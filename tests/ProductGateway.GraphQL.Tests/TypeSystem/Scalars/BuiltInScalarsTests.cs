using ProductGateway.GraphQL.TypeSystem;
using ProductGateway.GraphQL.TypeSystem.Coercion;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Scalars;

/// <summary>Sections 3.5.1 to 3.5.5: every kind of input value and of result against every built-in scalar.</summary>
public sealed class BuiltInScalarsTests
{
    private const string NoInt = "! Int is a whole number between -2147483648 and 2147483647; found ";
    private const string NoFloat = "! Float is a finite number of double precision; found ";
    private const string NoString = "! String is text in quotes; found ";
    private const string NoBoolean = "! Boolean is true or false, without quotes; found ";
    private const string NoId = "! ID is text in quotes or a whole number; found ";

    [Theory]
    [InlineData("1", "Int32 1")]
    [InlineData("-0", "Int32 0")]
    [InlineData("2147483647", "Int32 2147483647")]
    [InlineData("-2147483648", "Int32 -2147483648")]
    [InlineData("2147483648", NoInt + "2147483648")]
    [InlineData("-2147483649", NoInt + "-2147483649")]
    [InlineData("1.0", NoInt + "1.0")]
    [InlineData("1e2", NoInt + "1e2")]
    [InlineData("\"1\"", NoInt + "\"1\"")]
    [InlineData("true", NoInt + "true")]
    [InlineData("ONE", NoInt + "ONE")]
    [InlineData("[1]", NoInt + "a list")]
    [InlineData("{ a: 1 }", NoInt + "an object")]
    public void Int_takes_whole_numbers_of_32_bits(string literal, string expected)
        => Assert.Equal(expected, Values.Input(BuiltInScalars.Int.Coercion, literal));

    [Theory]
    [InlineData("1", "Int32 1")]
    [InlineData("1.0", "Int32 1")]
    [InlineData("1e2", "Int32 100")]
    [InlineData("-12.50e1", "Int32 -125")]
    [InlineData("0e9", "Int32 0")]
    [InlineData("1.5", NoInt + "1.5")]
    [InlineData("2147483648.0", NoInt + "2147483648.0")]
    [InlineData("1e400", NoInt + "1e400")]
    [InlineData("1e99999999", NoInt + "1e99999999")]
    [InlineData("\"1\"", NoInt + "\"1\"")]
    public void Int_takes_JSON_numbers_without_a_fraction(string json, string expected)
        => Assert.Equal(expected, Values.Input(BuiltInScalars.Int.Coercion, json, ValueOrigin.Variable));

    [Theory]
    [InlineData(ValueOrigin.Literal)]
    [InlineData(ValueOrigin.Variable)]
    public void Float_takes_finite_numbers(ValueOrigin origin)
        => Assert.Equal(
            ["Double 1", "Double 1.5", "Double -1E+300", "Double 1.7976931348623157E+308", "Double 0",
                NoFloat + "1e309", NoFloat + "\"1.5\"", NoFloat + "true", NoFloat + "NaN", NoFloat + "a list"],
            Values.Inputs(BuiltInScalars.Float.Coercion, origin, "1", "1.5", "-1e300", "1.7976931348623157e308", "1e-400", "1e309", "\"1.5\"", "true", "NaN", "[1]"));

    [Theory]
    [InlineData(ValueOrigin.Literal)]
    [InlineData(ValueOrigin.Variable)]
    public void String_takes_text_only(ValueOrigin origin)
        => Assert.Equal(
            ["String ", "String Ωμέγα 😀", "String block", NoString + "1", NoString + "1.5", NoString + "true", NoString + "NAME", NoString + "a list", NoString + "an object"],
            Values.Inputs(BuiltInScalars.String.Coercion, origin, "\"\"", "\"Ωμέγα 😀\"", "\"\"\"block\"\"\"", "1", "1.5", "true", "NAME", "[\"a\"]", "{ a: \"a\" }"));

    [Theory]
    [InlineData(ValueOrigin.Literal)]
    [InlineData(ValueOrigin.Variable)]
    public void Boolean_takes_true_and_false_only(ValueOrigin origin)
        => Assert.Equal(
            ["Boolean True", "Boolean False", NoBoolean + "1", NoBoolean + "0.0", NoBoolean + "\"true\"", NoBoolean + "TRUE", NoBoolean + "a list"],
            Values.Inputs(BuiltInScalars.Boolean.Coercion, origin, "true", "false", "1", "0.0", "\"true\"", "TRUE", "[true]"));

    [Theory]
    [InlineData("\"4\"", "String 4")]
    [InlineData("\"\"", "String ")]
    [InlineData("4", "String 4")]
    [InlineData("-4", "String -4")]
    [InlineData("1152921504607010608123456789012345", "String 1152921504607010608123456789012345")]
    [InlineData("4.0", NoId + "4.0")]
    [InlineData("true", NoId + "true")]
    [InlineData("ID", NoId + "ID")]
    [InlineData("[4]", NoId + "a list")]
    public void ID_takes_text_and_whole_numbers_digit_for_digit(string literal, string expected)
        => Assert.Equal(expected, Values.Input(BuiltInScalars.Id.Coercion, literal));

    [Theory]
    [InlineData("4.0", "String 4")]
    [InlineData("1152921504607010608", "String 1152921504607010608")]
    [InlineData("4.5", NoId + "4.5")]
    public void ID_takes_JSON_numbers_without_a_fraction(string json, string expected)
        => Assert.Equal(expected, Values.Input(BuiltInScalars.Id.Coercion, json, ValueOrigin.Variable));

    [Fact]
    public void Long_input_is_shortened_in_messages()
        => Assert.Equal(NoInt + $"\"{new string('x', 40)}…\"", Values.Input(BuiltInScalars.Int.Coercion, $"\"{new string('x', 4000)}\""));

    [Fact]
    public void Int_writes_whole_numbers_in_range()
    {
        Assert.Equal(
            ["Int32 1", "Int32 1", "Int32 1", "Int32 1", "Int32 1", "Int32 1", "Int32 1", "Int32 1", "Int32 1"],
            new object[] { 1, (short)1, (byte)1, (sbyte)1, (ushort)1, 1L, 1u, 1.0, 1.0m }.Select(value => Values.Output(BuiltInScalars.Int.Coercion, value)));
        Assert.All(
            new object[] { 2147483648L, -2147483649L, 2147483648u, 1.5, double.NaN, 1e10, 1.5m, 3e10m, "1", true },
            value => Assert.Equal("!", Values.Output(BuiltInScalars.Int.Coercion, value)));
    }

    [Fact]
    public void Float_writes_numbers_that_lose_nothing()
    {
        Assert.Equal(
            ["Double 1.5", "Double 0.1", "Double 1", "Double 9007199254740992", "Double 0.25"],
            new object[] { 1.5, 0.1f, 1, 9007199254740992L, 0.25m }.Select(value => Values.Output(BuiltInScalars.Float.Coercion, value)));
        Assert.All(
            new object[] { double.NaN, double.PositiveInfinity, float.NegativeInfinity, 9007199254740993L, 0.1234567890123456789012m, "1", true },
            value => Assert.Equal("!", Values.Output(BuiltInScalars.Float.Coercion, value)));
    }

    [Fact]
    public void String_and_Boolean_write_their_own_kind()
    {
        Assert.Equal(("String a", "!"), (Values.Output(BuiltInScalars.String.Coercion, "a"), Values.Output(BuiltInScalars.String.Coercion, 1)));
        Assert.Equal(("Boolean True", "!"), (Values.Output(BuiltInScalars.Boolean.Coercion, true), Values.Output(BuiltInScalars.Boolean.Coercion, 1)));
    }

    [Fact]
    public void ID_writes_text()
        => Assert.Equal(
            ["String a", "String 1", "String 1152921504607010608", "String 0f8fad5b-d9cb-469f-a165-70867728950e", "!", "!"],
            new object[] { "a", 1, 1152921504607010608L, Guid.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E"), 1.0, true }
                .Select(value => Values.Output(BuiltInScalars.Id.Coercion, value)));
}
