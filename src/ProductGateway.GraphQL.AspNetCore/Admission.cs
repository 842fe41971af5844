using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Http;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Whether a caller may use GraphQL: as whom and until when, or why not.</summary>
public sealed class Admission
{
    private static readonly Refusal Expired = new(
        StatusCodes.Status401Unauthorized,
        ErrorCode.Unauthenticated,
        "The token expired while the request waited for its turn, and nothing was done. Ask the authority for a new one and send the request again.")
    {
        WwwAuthenticate = "Bearer error=\"invalid_token\"", // RFC 6750 3.1
    };

    private Admission(ClaimsPrincipal user, DateTimeOffset? until, Refusal? refusal)
    {
        User = user;
        Until = until;
        Refusal = refusal;
    }

    /// <summary>Who it is; nobody who is known when the caller is refused.</summary>
    public ClaimsPrincipal User { get; }

    /// <summary>When what the caller has shown is good no more: its subscriptions end then, and what waits for its turn is refused. Null for never.</summary>
    public DateTimeOffset? Until { get; }

    /// <summary>Whether the caller may be here.</summary>
    public bool IsGranted => Refusal is null;

    internal static Admission Anyone { get; } = Grant(new ClaimsPrincipal(new ClaimsIdentity()));

    internal Refusal? Refusal { get; }

    /// <summary>Lets the caller in.</summary>
    public static Admission Grant(ClaimsPrincipal user, DateTimeOffset? until = null) => new(user, until, null);

    /// <summary>Sends the caller away with status 401: it has not shown who it is.</summary>
    /// <param name="message">What was found, and what to do.</param>
    /// <param name="challenge">The <c>WWW-Authenticate</c> header, which says how to show it.</param>
    public static Admission Refuse(string message, string challenge) => new(
        Anyone.User, null, new Refusal(StatusCodes.Status401Unauthorized, ErrorCode.Unauthenticated, message) { WwwAuthenticate = challenge });

    /// <summary>Sends the caller away with status 503: nobody can say now who it is.</summary>
    /// <param name="message">What was found, and what to do.</param>
    /// <param name="retryAfter">Seconds after which it may try again.</param>
    public static Admission Postpone(string message, int retryAfter) => new(
        Anyone.User, null, new Refusal(StatusCodes.Status503ServiceUnavailable, ErrorCode.AuthorityUnavailable, message) { RetryAfter = retryAfter });

    /// <summary>Why a caller that was let in is sent away at that time; null while what it has shown is good.</summary>
    internal Refusal? RefusalAt(DateTimeOffset now) => Until <= now ? Expired : null;

    /// <summary>Tells a caller that is not let in why, as <c>application/problem+json</c>: for what is served beside GraphQL.</summary>
    /// <exception cref="InvalidOperationException">The caller is let in.</exception>
    public Task WriteProblemAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return Problems.WriteAsync(context, Refusal ?? throw new InvalidOperationException("The caller is let in: there is nothing to refuse."));
    }

    /// <summary>Of an HTTP request, or of the one that opened a WebSocket. Who it is stands in <see cref="HttpContext.User"/> from then on.</summary>
    /// <param name="context">The request.</param>
    /// <param name="options">Say who is admitted.</param>
    /// <param name="otherwise">What counts when the request has no <c>Authorization</c> header.</param>
    internal static async ValueTask<Admission> OfAsync(HttpContext context, GraphQLOptions options, string? otherwise = null)
    {
        var lines = context.Request.Headers.Authorization;
        var admission = options.Admit is { } admit ? await admit(context, lines.Count > 0 ? lines.ToString() : otherwise) : Anyone;
        context.User = admission.User;
        return admission;
    }
}
