namespace ProductGateway.Server.Hosting;

/// <summary>The section <c>RateLimit</c>: what one caller may use in a minute.</summary>
/// <param name="CostPerMinute"><c>CostPerMinute</c>, where a create costs 10 and any other vendor call 1. Default: 0, no limit, in Development, else 6,000.</param>
internal sealed record RateLimitSection(int CostPerMinute)
{
    private const int DefaultCostPerMinute = 6_000;

    /// <summary>Reads it; every mistake is added as <c>Section:Key: what was found, what to do</c>.</summary>
    public static RateLimitSection Read(IConfiguration configuration, bool isDevelopment, List<string> mistakes)
    {
        var reader = new SectionReader(configuration.GetSection("RateLimit"), mistakes);
        var section = new RateLimitSection(reader.Count(nameof(CostPerMinute), isDevelopment ? 0 : DefaultCostPerMinute, min: 0));
        reader.ReportUnknownKeys();
        return section;
    }
}
