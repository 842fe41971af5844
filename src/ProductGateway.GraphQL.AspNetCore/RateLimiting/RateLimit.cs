using Microsoft.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>Opens a meter for each operation, where there is a limit.</summary>
internal sealed class RateLimit(GraphQLOptions options, TimeProvider clock)
{
    private readonly CallerAllowances? _callers = options.RateLimit.CostPerMinute > 0 ? new CallerAllowances(options, clock) : null;

    /// <summary>What a field at the root of a mutation costs.</summary>
    public int MutationCost => options.RateLimit.MutationCost;

    /// <summary>Null where nothing is counted.</summary>
    public CostMeter? Open(HttpContext context)
        => _callers is null ? null : new CostMeter(_callers, options.RateLimit.CallerOf(context), options.RateLimit);
}
