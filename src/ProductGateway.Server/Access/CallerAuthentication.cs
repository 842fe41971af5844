using System.Security.Claims;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.AspNetCore.RateLimiting;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Access;

/// <summary>Finds out who asks. For every request it stands in <see cref="HttpContext.User"/>; to refuse is left to what is asked for.</summary>
/// <remarks>RFC 6750 <see href="https://www.rfc-editor.org/rfc/rfc6750"/></remarks>
internal sealed class CallerAuthentication(AuthenticationSection settings, BearerTokens tokens)
{
    private const string Scheme = "Bearer ";
    private const string Challenge = "Bearer";
    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    private const string NotReached =
        "The token cannot be checked: its key is new to this gateway, and the authority that made it is not reached. Send the request again in a few seconds.";

    /// <summary>Serves a request as its caller's.</summary>
    public async Task ServeAsync(HttpContext context, RequestDelegate next)
    {
        var lines = context.Request.Headers.Authorization;
        var admission = await DecideAsync(context, lines.Count > 0 ? lines.ToString() : null);
        context.Features.Set(new HeaderAdmission(admission));
        context.User = admission.User;
        await next(context);
    }

    /// <summary>Admits a caller to GraphQL; what the header has said is not asked twice.</summary>
    /// <param name="context">Of the request, or of a WebSocket's opening.</param>
    /// <param name="authorization">As <see cref="GraphQLOptions.Admit"/> says.</param>
    public static ValueTask<Admission> AdmitAsync(HttpContext context, string? authorization)
    {
        var isOfHeader = authorization is null || context.Request.Headers.Authorization.Count > 0;
        return isOfHeader && context.Features.Get<HeaderAdmission>() is { } known
            ? ValueTask.FromResult(known.Admission)
            : context.RequestServices.GetRequiredService<CallerAuthentication>().DecideAsync(context, authorization);
    }

    private async ValueTask<Admission> DecideAsync(HttpContext context, string? authorization)
    {
        if (authorization is null) return settings.Anonymous ? Admission.Grant(Anonymous(context)) : Admission.Refuse(NoToken(), Challenge);
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Admission.Refuse("The Authorization header, or authorization of connection_init, is not of the form \"Bearer TOKEN\". Correct it, or leave it out.", Challenge);
        if (settings.Authority is null)
            return Admission.Refuse("The request has a token, and this gateway knows nobody who could vouch for it. Leave it out, or ask the operators to set Authentication:Authority.", InvalidToken);

        return await tokens.CheckAsync(authorization[Scheme.Length..].Trim(' '), context.RequestAborted) switch
        {
            TokenVerdict.Good good => Admission.Grant(good.User, good.Until),
            TokenVerdict.Bad bad => Admission.Refuse($"The token {bad.Reason}. Ask the authority for a new one.", InvalidToken),
            _ => Admission.Postpone(NotReached, AuthorityKeys.RetryAfter),
        };
    }

    private ClaimsPrincipal Anonymous(HttpContext context)
    {
        var scopes = settings.AnonymousOperates ? $"{Scopes.OfProducts} {Scopes.Operate}" : Scopes.OfProducts;
        return new ClaimsPrincipal(new ClaimsIdentity([new Claim(Scopes.ClaimType, scopes), new Claim(Caller.AddressClaim, CallerAddress.Of(context))]));
    }

    private string NoToken() => settings.IsClosed
        ? "Nobody may use this gateway yet. Ask its operators to set Authentication:Authority and Authentication:Audience, or Authentication:Anonymous."
        : "The request has no token, and this gateway asks for one. Get one from its authority and send it as \"Authorization: Bearer TOKEN\".";

    private sealed record HeaderAdmission(Admission Admission);
}
