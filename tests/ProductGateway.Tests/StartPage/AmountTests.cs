using ProductGateway.Server.StartPage;

namespace ProductGateway.Tests.StartPage;

/// <summary>Numbers and times as people read them.</summary>
public sealed class AmountTests
{
    [Theory]
    [InlineData(0.0005, "0.5 ms")]
    [InlineData(0.00994, "9.9 ms")]
    [InlineData(0.00996, "10 ms")]
    [InlineData(0.42, "420 ms")]
    [InlineData(0.9996, "1.0 s")]
    [InlineData(9.94, "9.9 s")]
    [InlineData(9.96, "10 s")]
    [InlineData(32, "32 s")]
    public void A_duration_has_the_digits_that_count(double seconds, string text) => Assert.Equal(text, Amounts.Duration(seconds));

    [Theory]
    [InlineData("-00:00:01", "0 s")]
    [InlineData("00:00:59.9", "59 s")]
    [InlineData("00:01:00", "1 min")]
    [InlineData("03:12:59", "3 h 12 min")]
    [InlineData("2.05:00:00", "2 d 5 h")]
    public void A_span_is_in_its_largest_unit(string span, string text) =>
        Assert.Equal(text, Amounts.Span(TimeSpan.Parse(span, System.Globalization.CultureInfo.InvariantCulture)));
}
