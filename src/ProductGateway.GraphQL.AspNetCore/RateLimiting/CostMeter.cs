using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore.RateLimiting;

/// <summary>What one operation has paid from its caller's allowance and what it has used of that. Its fields report from several threads.</summary>
internal sealed class CostMeter(CallerAllowances callers, string caller, RateLimitOptions options)
{
    private const int TooManyRequests = 429;

    private readonly Lock _gate = new();
    private int _paid;
    private int _used;
    private bool _isSettled;

    /// <summary>Pays for the operation, or what is still missing of it: nothing runs before. Of a refused one what was paid for looking at it is kept.</summary>
    /// <returns>Why it may not run; null when it is paid.</returns>
    public Refusal? Pay(int cost)
    {
        if (cost <= _paid) return null;
        if (callers.TryTake(caller, cost, _paid) is { } shortage)
            return Refuse(_paid == 0 ? $"An operation costs {cost} at least" : $"This operation costs {cost}", cost, shortage);
        _paid = cost;
        return null;
    }

    /// <summary>Pays for an event of a subscription, which is an operation of its own.</summary>
    /// <returns>Null when it is paid; else the error to send in the event's place.</returns>
    public GraphQLError? PayEvent()
    {
        lock (_gate) _used = _paid;
        if (callers.TryTake(caller, 1) is { } shortage) return Refuse("This event, which was not read, costs 1", 1, shortage).Error;
        lock (_gate) _paid++;
        return null;
    }

    /// <summary>Adds to what is used. What was not paid for is taken now, whatever is left.</summary>
    public void Use(int cost)
    {
        int unpaid;
        lock (_gate)
        {
            _used += cost;
            unpaid = Math.Max(0, _used - _paid);
            _paid += unpaid;
        }

        if (unpaid > 0) callers.Take(caller, unpaid);
    }

    /// <summary>Gives back what the operation has not used; its looking at costs 1. May be called again.</summary>
    /// <param name="wasSeen">False when nobody has looked at the operation: then all of it is given back.</param>
    public void Settle(bool wasSeen = true)
    {
        int unused;
        lock (_gate)
        {
            if (_isSettled) return;
            _isSettled = true;
            unused = Math.Max(0, _paid - Math.Max(_used, wasSeen ? 1 : 0));
            _paid -= unused;
        }

        if (unused > 0) callers.Give(caller, unused);
    }

    private Refusal Refuse(string what, int cost, Shortage shortage)
    {
        var error = new GraphQLError(
            $"{what}, and {shortage.Left} is left to you of {options.CostPerMinute} a minute. Nothing was done. Send it again in {shortage.Seconds} s.",
            ErrorCode.RateLimit)
        {
            Extensions = new Dictionary<string, object?> { ["cost"] = cost, ["left"] = shortage.Left, ["retryAfterSeconds"] = shortage.Seconds },
        };
        return new Refusal(TooManyRequests, error) { RetryAfter = shortage.Seconds };
    }
}
