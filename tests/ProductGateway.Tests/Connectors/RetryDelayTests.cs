using System.Net.Http.Headers;
using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors;

public sealed class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("7", 7)]
    [InlineData("0", 0)]
    [InlineData("Sun, 01 Mar 2026 12:00:30 GMT", 30)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", 0)]
    [InlineData("999999999", 86_400)]
    public void The_header_counts_in_seconds_or_until_a_date(string header, int seconds) =>
        Assert.Equal(seconds, RetryDelay.FromHeader(RetryConditionHeaderValue.Parse(header), Now)?.TotalSeconds);

    [Theory]
    [InlineData("Rate limit is exceeded. Try again in 12 seconds.", 12)]
    [InlineData("wait 5s", 5)]
    [InlineData("1 SECOND left", 1)]
    [InlineData("retry after 90 secs", 90)]
    [InlineData("Limit of 20 requests exceeded", null)]
    [InlineData("wait 5 minutes", null)]
    [InlineData("wait 999999 seconds", null)]
    [InlineData(null, null)]
    public void The_text_counts_where_it_names_seconds(string? text, int? seconds) => Assert.Equal(seconds, RetryDelay.FromMessage(text)?.TotalSeconds);
}
