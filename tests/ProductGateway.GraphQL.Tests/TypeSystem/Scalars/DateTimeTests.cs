using ProductGateway.GraphQL.TypeSystem.Scalars;

namespace ProductGateway.GraphQL.Tests.TypeSystem.Scalars;

public sealed class DateTimeTests
{
    private static readonly DateTimeCoercion Scalar = new();

    [Theory]
    [InlineData("2018-01-01T00:00:00Z", "2018-01-01T00:00:00.0000000")]
    [InlineData("2018-01-01t00:00:00z", "2018-01-01T00:00:00.0000000")]
    [InlineData("2018-01-01T00:00:00+02:00", "2017-12-31T22:00:00.0000000")]
    [InlineData("2018-01-01T00:00:00-23:59", "2018-01-01T23:59:00.0000000")]
    [InlineData("2018-01-01T00:00:00-00:00", "2018-01-01T00:00:00.0000000")]
    [InlineData("2024-02-29T12:30:45.1Z", "2024-02-29T12:30:45.1000000")]
    [InlineData("2024-02-29T12:30:45.1234567Z", "2024-02-29T12:30:45.1234567")]
    [InlineData("2024-02-29T12:30:45.123456700000Z", "2024-02-29T12:30:45.1234567")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.0000000")]
    [InlineData("1990-12-31T15:59:60-08:00", "1991-01-01T00:00:00.0000000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999")]
    public void A_time_with_offset_becomes_the_instant_in_UTC(string text, string expected)
        => Assert.Equal($"DateTimeOffset {expected}+00:00", Values.Input(Scalar, $"\"{text}\""));

    [Theory]
    [InlineData("2018-01-01", "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset")]
    [InlineData("", "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset")]
    [InlineData("2018-01-01 00:00:00Z", "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset")]
    [InlineData("2018-01-01T00:00Z", "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset")]
    [InlineData("2018-01-01T00:00:00.Z", "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset")]
    [InlineData("2018-01-01T00:00:00,5Z", "it needs Z or an offset such as +02:00 at the end")]
    [InlineData("2018-01-01T00:00:00", "its shape is yyyy-mm-ddThh:mm:ss, a fraction if any, then Z or an offset")]
    [InlineData("2018-01-01T00:00:00.5", "it needs Z or an offset such as +02:00 at the end")]
    [InlineData("2018-01-01T00:00:00+0200", "it needs Z or an offset such as +02:00 at the end")]
    [InlineData("2018-01-01T00:00:00+2:000", "it needs Z or an offset such as +02:00 at the end")]
    [InlineData("2018-01-01T00:00:00+24:00", "it needs Z or an offset such as +02:00 at the end")]
    [InlineData("2018-01-01T00:00:00Z ", "it needs Z or an offset such as +02:00 at the end")]
    [InlineData("2018-01-01T00:00:00.12345678Z", "it has more than seven fraction digits")]
    [InlineData("2023-02-29T00:00:00Z", "there is no such day")]
    [InlineData("2023-13-01T00:00:00Z", "there is no such day")]
    [InlineData("0000-01-01T00:00:00Z", "there is no such day")]
    [InlineData("2023-01-01T24:00:00Z", "there is no such time of day")]
    [InlineData("2023-01-01T00:60:00Z", "there is no such time of day")]
    [InlineData("2023-01-01T00:00:61Z", "there is no such time of day")]
    [InlineData("2016-12-31T23:58:60Z", "a leap second comes only at the end of a UTC month")]
    [InlineData("0001-01-01T00:00:00+00:01", "it lies outside the years 1 to 9999")]
    [InlineData("9999-12-31T23:59:00-00:01", "it lies outside the years 1 to 9999")]
    public void Any_other_text_is_refused_with_the_reason(string text, string reason)
        => Assert.Equal(
            $"! DateTime is an RFC 3339 time with offset, such as \"2025-09-03T10:15:30Z\"; {reason}; found \"{text}\"",
            Values.Input(Scalar, $"\"{text}\""));

    [Fact]
    public void Numbers_are_refused()
        => Assert.Equal(
            "! DateTime is an RFC 3339 time with offset, such as \"2025-09-03T10:15:30Z\"; it is text in quotes; found 1514764800",
            Values.Input(Scalar, "1514764800"));

    [Fact]
    public void Output_is_UTC_without_trailing_zeros()
    {
        var zone = TimeSpan.FromHours(2);
        Assert.Equal(
            ["String 2018-01-01T00:00:00Z", "String 2018-01-01T00:00:00.12Z", "String 2018-01-01T00:00:00.0000001Z", "!"],
            new object[]
            {
                new DateTimeOffset(2018, 1, 1, 2, 0, 0, zone), new DateTimeOffset(2018, 1, 1, 2, 0, 0, 120, zone),
                new DateTimeOffset(2018, 1, 1, 2, 0, 0, zone).AddTicks(1), new DateTime(2018, 1, 1),
            }.Select(value => Values.Output(Scalar, value)));
    }
}
