using Microsoft.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>
/// What one caller may use in a minute, counted in cost and not in requests, on every transport alike. A caller who has used nothing may use a
/// minute's worth at once; it comes back evenly. Set once at start-up.
/// </summary>
public sealed class RateLimitOptions
{
    /// <summary>
    /// What comes back in a minute, and the most that a caller can have. Default 0: nothing is counted. Callers beyond it see
    /// <c>RATE_LIMIT_EXCEEDED</c> with status 429 and <c>Retry-After</c>, before anything of their operation runs; of a subscription, in the place
    /// of an event.
    /// </summary>
    public int CostPerMinute { get; set; }

    /// <summary>
    /// What a field at the root of a mutation costs; one of a query, and a subscription, cost 1. Default 10. That much has to be left for the operation
    /// to begin. What it uses beyond that, by <see cref="Execution.ResolverContext.ReportCost"/>, is taken as well, though the caller then may owe;
    /// what it does not use is given back, but for 1.
    /// </summary>
    public int MutationCost { get; set; } = 10;

    /// <summary>
    /// Who is asking, as a short text that two callers never share. By default the address of the connection, and of IPv6 its first 64 bits, since one
    /// caller has all addresses behind them.
    /// </summary>
    public Func<HttpContext, string> CallerOf { get; set; } = CallerAddress.Of;
}
