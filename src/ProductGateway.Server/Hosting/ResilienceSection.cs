using ProductGateway.Connectors.Resilience;

namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>Resilience</c> of a vendor: what is not set keeps its default. How the values fit together the options check themselves.</summary>
internal static class ResilienceSection
{
    public const string Key = "Resilience";

    private static readonly string[] Parts =
    [
        nameof(ResilienceOptions.RateLimiter), nameof(ResilienceOptions.TotalRequestTimeout), nameof(ResilienceOptions.Retry),
        nameof(ResilienceOptions.CircuitBreaker), nameof(ResilienceOptions.AttemptTimeout),
    ];

    /// <summary>Reads it; every text that is no value is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static ResilienceOptions Read(IConfigurationSection vendor, List<string> mistakes)
    {
        var section = vendor.GetSection(Key);
        var reader = new SectionReader(section, mistakes);
        reader.Expect(Parts);
        reader.ReportUnknownKeys();
        var defaults = new ResilienceOptions();
        return new ResilienceOptions
        {
            RateLimiter = Read(section, nameof(defaults.RateLimiter), mistakes, part => new RateLimiterOptions
            {
                PermitLimit = part.Count(nameof(RateLimiterOptions.PermitLimit), defaults.RateLimiter.PermitLimit, 1, 10_000),
                QueueLimit = part.Count(nameof(RateLimiterOptions.QueueLimit), defaults.RateLimiter.QueueLimit, 0, 10_000),
            }),
            TotalRequestTimeout = Read(section, nameof(defaults.TotalRequestTimeout), mistakes, part => new TotalRequestTimeoutOptions
            {
                Timeout = part.Duration(nameof(TotalRequestTimeoutOptions.Timeout), defaults.TotalRequestTimeout.Timeout),
            }),
            Retry = Read(section, nameof(defaults.Retry), mistakes, part => Retry(part, defaults.Retry)),
            CircuitBreaker = Read(section, nameof(defaults.CircuitBreaker), mistakes, part => CircuitBreaker(part, defaults.CircuitBreaker)),
            AttemptTimeout = Read(section, nameof(defaults.AttemptTimeout), mistakes, part => new AttemptTimeoutOptions
            {
                Timeout = part.Duration(nameof(AttemptTimeoutOptions.Timeout), defaults.AttemptTimeout.Timeout),
            }),
        };
    }

    private static RetryOptions Retry(SectionReader part, RetryOptions defaults) => new()
    {
        MaxRetryAttempts = part.Count(nameof(RetryOptions.MaxRetryAttempts), defaults.MaxRetryAttempts, 0, 10),
        Delay = part.Duration(nameof(RetryOptions.Delay), defaults.Delay),
        MaxDelay = part.Duration(nameof(RetryOptions.MaxDelay), defaults.MaxDelay),
        Budget = part.Number(nameof(RetryOptions.Budget), defaults.Budget),
        BudgetReserve = part.Count(nameof(RetryOptions.BudgetReserve), defaults.BudgetReserve, 1, 10_000),
    };

    private static CircuitBreakerOptions CircuitBreaker(SectionReader part, CircuitBreakerOptions defaults) => new()
    {
        FailureRatio = part.Number(nameof(CircuitBreakerOptions.FailureRatio), defaults.FailureRatio),
        MinimumThroughput = part.Count(nameof(CircuitBreakerOptions.MinimumThroughput), defaults.MinimumThroughput, 2, 10_000),
        SamplingDuration = part.Duration(nameof(CircuitBreakerOptions.SamplingDuration), defaults.SamplingDuration),
        BreakDuration = part.Duration(nameof(CircuitBreakerOptions.BreakDuration), defaults.BreakDuration),
    };

    private static T Read<T>(IConfigurationSection section, string name, List<string> mistakes, Func<SectionReader, T> read)
    {
        var reader = new SectionReader(section.GetSection(name), mistakes);
        var part = read(reader);
        reader.ReportUnknownKeys();
        return part;
    }
}
