using Microsoft.Extensions.Configuration;
using ProductGateway.Connectors.Resilience;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Tests.Hosting;

/// <summary>The keys of <c>*:Resilience</c>: their defaults, that every one of them arrives, and that what does not fit together is told by its key.</summary>
public sealed class ResilienceSectionTests
{
    private static readonly (string Key, string? Value)[] Configured =
    [
        ("SuperOffice:BaseAddress", "https://online3.superoffice.com/Cust12345/api/v1"), ("SuperOffice:Authentication", "Bearer"),
        ("SuperOffice:AccessToken", "token"),
    ];

    [Fact]
    public void What_is_not_set_keeps_its_default()
        => Assert.Equal(
            "100 100; 00:00:25; 2 00:00:00.0500000 00:00:01 0.1 10; 0.5 10 00:00:30 00:00:15; 00:00:10", Text(Read()));

    [Fact]
    public void Every_key_is_read()
        => Assert.Equal(
            "7 0; 00:00:20; 0 00:00:00.1000000 00:00:02 0.25 3; 0.75 20 00:01:00 00:00:05; 00:00:08",
            Text(Read(
                ("RateLimiter:PermitLimit", "7"), ("RateLimiter:QueueLimit", "0"), ("TotalRequestTimeout:Timeout", "00:00:20"),
                ("Retry:MaxRetryAttempts", "0"), ("Retry:Delay", "00:00:00.1"), ("Retry:MaxDelay", "00:00:02"), ("Retry:Budget", "0.25"),
                ("Retry:BudgetReserve", "3"), ("CircuitBreaker:FailureRatio", "0.75"), ("CircuitBreaker:MinimumThroughput", "20"),
                ("CircuitBreaker:SamplingDuration", "00:01:00"), ("CircuitBreaker:BreakDuration", "00:00:05"), ("AttemptTimeout:Timeout", "00:00:08"))));

    [Theory]
    [InlineData("RateLimiter:PermitLimit", "0")]
    [InlineData("RateLimiter:QueueLimit", "-1")]
    [InlineData("RateLimiter:QueueLimits", "1")]
    [InlineData("Limiter", "1")]
    [InlineData("TotalRequestTimeout:Timeout", "00:00:10")]
    [InlineData("TotalRequestTimeout:Timeout", "1.00:00:00")]
    [InlineData("Retry:MaxRetryAttempts", "11")]
    [InlineData("Retry:Delay", "00:00:00")]
    [InlineData("Retry:MaxDelay", "00:00:00.049")]
    [InlineData("Retry:MaxDelay", "00:00:25")]
    [InlineData("Retry:Budget", "1.1")]
    [InlineData("Retry:Budget", "ten percent")]
    [InlineData("Retry:BudgetReserve", "0")]
    [InlineData("CircuitBreaker:FailureRatio", "0")]
    [InlineData("CircuitBreaker:MinimumThroughput", "1")]
    [InlineData("CircuitBreaker:SamplingDuration", "00:00:19")]
    [InlineData("CircuitBreaker:BreakDuration", "00:00:00.4")]
    [InlineData("AttemptTimeout:Timeout", "00:00:02")]
    [InlineData("AttemptTimeout:Timeout", "soon")]
    public void A_value_that_does_not_fit_is_told_by_its_key(string key, string value)
    {
        var mistakes = Assert.Throws<StartupException>(() => Read((key, value))).Mistakes;

        Assert.Equal([$"SuperOffice:Resilience:{key}"], mistakes.Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Fact]
    public void What_is_inside_is_shorter_than_what_is_around_it()
        => Assert.Equal(
            [
                "SuperOffice:Resilience:TotalRequestTimeout:Timeout: is 00:00:05 and an attempt may take 00:00:10. "
                    + "Set more than Resilience:AttemptTimeout:Timeout, or lower that.",
            ],
            Assert.Throws<StartupException>(() => Read(("TotalRequestTimeout:Timeout", "00:00:05"))).Mistakes);

    private static ResilienceOptions Read(params (string Key, string? Value)[] pairs)
    {
        var all = Configured.Concat(pairs.Select(pair => ($"SuperOffice:Resilience:{pair.Key}", pair.Value)));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2)))
            .Build();
        return GatewaySettings.Read(configuration, isDevelopment: false).Vendors.SuperOffice.Resilience;
    }

    private static string Text(ResilienceOptions read) => FormattableString.Invariant(
        $"{read.RateLimiter.PermitLimit} {read.RateLimiter.QueueLimit}; {read.TotalRequestTimeout.Timeout}; {read.Retry.MaxRetryAttempts} {read.Retry.Delay} {read.Retry.MaxDelay} {read.Retry.Budget} {read.Retry.BudgetReserve}; {read.CircuitBreaker.FailureRatio} {read.CircuitBreaker.MinimumThroughput} {read.CircuitBreaker.SamplingDuration} {read.CircuitBreaker.BreakDuration}; {read.AttemptTimeout.Timeout}");
}
