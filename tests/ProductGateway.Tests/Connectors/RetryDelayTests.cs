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
    [InlineData("Rate limit is exceeded. Try again in 12 seconds.", 12d)]
    [InlineData("wait 5s", 5d)]
    [InlineData("1 SECOND left", 1d)]
    [InlineData("retry after 90 secs", 90d)]
    [InlineData("Limit of 20 requests exceeded", null)]
    [InlineData("wait 5 minutes", null)]
    [InlineData("wait 999999 seconds", null)]
    [InlineData("20 requests per 60 seconds exceeded, retry after 7 seconds", 7d)]
    [InlineData("retry in 8 s; at most 20 calls each 60 s", 8d)]
    [InlineData("Retry-After: 9 seconds", 9d)]
    [InlineData("Prøv igjen om 15 sekunder", 15d)]
    [InlineData("wait 1.5 seconds", 1.5)]
    [InlineData("20 requests per 60 seconds exceeded", null)]
    [InlineData("30 seconds used of 60 seconds", null)]
    [InlineData("wait 1,200 seconds", null)]
    [InlineData("wait -5 seconds", null)]
    [InlineData("error 429 in api-v2s", null)]
    [InlineData("try again in 30 days", null)]
    [InlineData(null, null)]
    public void The_text_counts_where_it_names_seconds(string? text, double? seconds) => Assert.Equal(seconds, RetryDelay.FromMessage(text)?.TotalSeconds);

    [Theory]
    [InlineData("-5")]
    [InlineData("soon")]
    [InlineData("1.5")]
    [InlineData("99999999999")]
    [InlineData("Sun, 01 Mar 2026")]
    public async Task A_header_that_says_nothing_leaves_it_to_the_text(string header)
    {
        await using var vendor = ScriptedVendor.Answering(ScriptedVendor.Http(
            "429 Too Many Requests", """{"ErrorMessage":"try again in 3 seconds"}""", $"Content-Type: application/json\r\nRetry-After: {header}"));

        var failure = await Assert.ThrowsAsync<VendorException>(
            () => vendor.Connector.ReadProductAsync("7", TestContext.Current.CancellationToken));

        Assert.Equal(3, Assert.IsType<VendorFailure.RateLimited>(failure.Failure).RetryAfter?.TotalSeconds);
    }

    [Fact]
    public void A_text_of_megabytes_costs_nothing() =>
        Assert.Null(RetryDelay.FromMessage(new string('a', 2 * 1024 * 1024) + " wait 5 seconds"));
}
