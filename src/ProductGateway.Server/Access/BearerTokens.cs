using System.Globalization;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Access;

/// <summary>Checks JSON Web Tokens of the authority: signature, issuer, audience, lifetime. Logs nothing, and keeps nothing of a token but who it is for.</summary>
/// <remarks>RFC 7519, and RFC 8725 for what to refuse: no algorithm but a signature by a pair of keys, so neither <c>none</c> nor a shared secret.</remarks>
internal sealed class BearerTokens(AuthenticationSection settings, AuthorityKeys keys, TimeProvider clock)
{
    private const int MaxLength = 16_384;
    private const string NotAToken = "is no JSON Web Token";

    // Two callers without a name would be one: they would share what one may use.
    private const string Nameless = "names nobody: it has neither \"sub\" nor a client";

    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxLength };

    /// <summary>Checks one token; there must be an authority.</summary>
    public async ValueTask<TokenVerdict> CheckAsync(string text, CancellationToken aborted)
    {
        if (Read(text) is not { } token) return new TokenVerdict.Bad(NotAToken);
        if (!Algorithms.Contains(token.Alg)) return new TokenVerdict.Bad("is not signed in a way that is accepted here (RS, PS or ES with 256, 384 or 512)");

        // RFC 7515, 4.1.11: whoever does not understand what is critical refuses it. We understand nothing but what stands in the RFC.
        if (token.TryGetHeaderValue<object>("crit", out _)) return new TokenVerdict.Bad("asks by \"crit\" for something that is not understood here");
        if (await keys.FindAsync(token.Kid is { Length: > 0 } kid ? kid : null, aborted) is not { } known) return new TokenVerdict.Unknown();
        if (known.Count == 0) return new TokenVerdict.Bad("is signed with a key that the authority does not publish");

        var result = await _handler.ValidateTokenAsync(token, Parameters(known));
        if (!result.IsValid) return new TokenVerdict.Bad(Reason(result.Exception, token));
        var claims = token.Claims.Where(claim => Caller.IsKept(claim.Type)).Select(claim => new Claim(claim.Type, claim.Value));
        var user = new ClaimsPrincipal(new ClaimsIdentity(claims, "Bearer"));
        return Caller.IsNamed(user) ? new TokenVerdict.Good(user, Until(token.ValidTo)) : new TokenVerdict.Bad(Nameless);
    }

    private static JsonWebToken? Read(string text)
    {
        if (text.Length > MaxLength) return null;
        try
        {
            return new JsonWebToken(text);
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters Parameters(IReadOnlyList<SecurityKey> known) => new()
    {
        ValidAlgorithms = Algorithms,
        IssuerSigningKeys = known,
        IssuerValidator = (issuer, _, _) => IsIssuer(issuer) ? issuer : throw new SecurityTokenInvalidIssuerException(),
        ValidAudience = settings.Audience,
        IgnoreTrailingSlashWhenValidatingAudience = false,
        LifetimeValidator = (from, to, _, _) => LifetimeProblem(from, to) is null,
    };

    private bool IsIssuer(string issuer) => issuer.TrimEnd('/') == settings.Authority!.OriginalString.TrimEnd('/');

    private string? LifetimeProblem(DateTime? from, DateTime? to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (to is not { } expires || expires == default) return "has no \"exp\"";
        if (now - settings.ClockSkew >= expires) return string.Create(CultureInfo.InvariantCulture, $"has expired: it was good until {expires:yyyy-MM-ddTHH:mm:ssZ}");
        return from is { } begins && now + settings.ClockSkew < begins ? "is not good yet" : null;
    }

    private DateTimeOffset? Until(DateTime expires)
        => expires < DateTime.MaxValue - settings.ClockSkew ? new DateTimeOffset(expires + settings.ClockSkew, TimeSpan.Zero) : null;

    private string Reason(Exception exception, JsonWebToken token) => exception switch
    {
        SecurityTokenInvalidLifetimeException => LifetimeProblem(token.ValidFrom, token.ValidTo) ?? "has expired",
        SecurityTokenInvalidAudienceException => $"is for another audience than {settings.Audience}",
        SecurityTokenInvalidIssuerException => "is of another issuer than the authority of this gateway",
        SecurityTokenInvalidSignatureException => "has a signature that is not the authority's",
        _ => "is not one that the authority would have made",
    };
}
