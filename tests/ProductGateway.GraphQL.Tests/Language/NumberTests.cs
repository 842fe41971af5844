using ProductGateway.GraphQL.Language.Ast;

namespace ProductGateway.GraphQL.Tests.Language;

/// <summary>Sections 2.10.1 Int Value and 2.10.2 Float Value.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("-0")]
    [InlineData("7")]
    [InlineData("-123")]
    [InlineData("1152921504607010608")]
    [InlineData("123456789012345678901234567890")]
    public void Integers_keep_every_digit(string text) => Assert.Equal(text, Assert.IsType<IntValueNode>(Documents.Value(text)).Text);

    [Theory]
    [InlineData("1.0")]
    [InlineData("-0.0")]
    [InlineData("1e50")]
    [InlineData("1E+50")]
    [InlineData("0e0")]
    [InlineData("-1.50e-07")]
    [InlineData("6.0221413e23")]
    [InlineData("0.30000000000000004")]
    public void Fractions_and_exponents_keep_every_digit(string text) =>
        Assert.Equal(text, Assert.IsType<FloatValueNode>(Documents.Value(text)).Text);

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("[1#\n2]")]
    [InlineData("[1 2]")]
    [InlineData("[1-2]")]
    [InlineData("[1.5-2]")]
    [InlineData("[1e5-2]")]
    [InlineData("[1\uFEFF2]")]
    [InlineData("[1\"2\"]")]
    [InlineData("[1[]]")]
    public void A_number_ends_where_something_else_may_begin(string text) =>
        Assert.True(Assert.IsType<ListValueNode>(Documents.Value(text)).Values.Count == 2);

    [Theory]
    [InlineData("00", "1:2 Found `0` after a leading zero. Write the number without leading zeros.")]
    [InlineData("01", "1:2 Found `1` after a leading zero. Write the number without leading zeros.")]
    [InlineData("-01", "1:3 Found `1` after a leading zero. Write the number without leading zeros.")]
    [InlineData("01.5", "1:2 Found `1` after a leading zero. Write the number without leading zeros.")]
    [InlineData("-", "1:2 Found the end of the text after the minus sign of a number. Write at least one digit there.")]
    [InlineData("-a", "1:2 Found `a` after the minus sign of a number. Write at least one digit there.")]
    [InlineData("--1", "1:2 Found `-` after the minus sign of a number. Write at least one digit there.")]
    [InlineData("-.5", "1:2 Found `.` after the minus sign of a number. Write at least one digit there.")]
    [InlineData("1.", "1:3 Found the end of the text after the decimal point of a number. Write at least one digit there.")]
    [InlineData("1.e5", "1:3 Found `e` after the decimal point of a number. Write at least one digit there.")]
    [InlineData("1.a", "1:3 Found `a` after the decimal point of a number. Write at least one digit there.")]
    [InlineData("1..2", "1:3 Found `.` after the decimal point of a number. Write at least one digit there.")]
    [InlineData("1...", "1:3 Found `.` after the decimal point of a number. Write at least one digit there.")]
    [InlineData("1e", "1:3 Found the end of the text after the exponent's `e` of a number. Write at least one digit there.")]
    [InlineData("1eA", "1:3 Found `A` after the exponent's `e` of a number. Write at least one digit there.")]
    [InlineData("1.5e.", "1:5 Found `.` after the exponent's `e` of a number. Write at least one digit there.")]
    [InlineData("1e+", "1:4 Found the end of the text after the sign of the exponent of a number. Write at least one digit there.")]
    [InlineData("1e--5", "1:4 Found `-` after the sign of the exponent of a number. Write at least one digit there.")]
    [InlineData("1é", "1:2 Found U+00E9, which begins no token. Remove it, or put it into a string.")]
    [InlineData("+1", "1:1 Found `+`, which begins no token. Remove it, or put it into a string.")]
    [InlineData(".5", "1:1 Found `.` at the beginning of a number. Write a digit before the decimal point, such as `0.5`.")]
    public void A_number_that_is_cut_short_or_too_long_says_where(string text, string error) =>
        Assert.Equal(error, Documents.ErrorOf(() => Documents.Value(text)));

    [Theory]
    [InlineData("0xF", "1:2 Found `x`")]
    [InlineData("0x123", "1:2 Found `x`")]
    [InlineData("0x1.2p3", "1:2 Found `x`")]
    [InlineData("123L", "1:4 Found `L`")]
    [InlineData("1a", "1:2 Found `a`")]
    [InlineData("1_000", "1:2 Found `_`")]
    [InlineData("1.5f", "1:4 Found `f`")]
    [InlineData("1e5e5", "1:4 Found `e`")]
    public void A_name_does_not_follow_a_number_directly(string text, string error) => Assert.Equal(
        $"{error} directly after a number. Numbers are decimal and have no suffix; put a space before a name.",
        Documents.ErrorOf(() => Documents.Value(text)));

    [Theory]
    [InlineData("1.2.3", "1:4")]
    [InlineData("1.23.4", "1:5")]
    [InlineData("1e5.1", "1:4")]
    [InlineData("1.5...", "1:4")]
    public void A_point_does_not_follow_a_number_directly(string text, string place) => Assert.Equal(
        $"{place} Found `.` after a number that is complete. A number has one decimal point, before its exponent.",
        Documents.ErrorOf(() => Documents.Value(text)));
}
