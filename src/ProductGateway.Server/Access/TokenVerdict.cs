using System.Security.Claims;

namespace ProductGateway.Server.Access;

/// <summary>What came of checking a token.</summary>
internal abstract record TokenVerdict
{
    /// <summary>It is good.</summary>
    /// <param name="User">With the claims that the gateway keeps.</param>
    /// <param name="Until">When it is good no more, the allowance for clocks included; null beyond the end of the calendar.</param>
    public sealed record Good(ClaimsPrincipal User, DateTimeOffset? Until) : TokenVerdict;

    /// <summary>It is not.</summary>
    /// <param name="Reason">The rest of a sentence that begins with "The token"; no word of the token's own.</param>
    public sealed record Bad(string Reason) : TokenVerdict;

    /// <summary>It may be good: its key is not known, and the authority is not reached.</summary>
    public sealed record Unknown : TokenVerdict;
}
