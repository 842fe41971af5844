using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The host that SuperOffice keeps for signing in (<c>online.superoffice.com</c>): tokens, system users, keys, tenant states.</summary>
internal sealed class SuperOfficeLogin(SandboxOptions options, SandboxKeys keys, SuperOfficeSessions sessions, SuperOfficeTenant tenant)
{
    public const string TokensPath = "/login/common/oauth/tokens";
    public const string ClientId = "c0ffee00d15ea5e0b0a75ca1ab1e0123";
    public const string ClientSecret = SuperOfficeSessions.AppToken;
    public const string RefreshToken = "sandbox~superoffice~refresh~token";
    public const string RedirectUri = "http://localhost/callback";
    private const string SystemUserPath = "/Login/api/PartnerSystemUser/Authenticate";
    private const string MetadataPath = "/login/.well-known/openid-configuration";
    private const string KeysPath = "/login/.well-known/jwks";
    private const string StatePath = "/api/state/";

    private readonly SuperOfficeSystemUser _systemUser = new(options.TimeProvider, keys, sessions);

    public bool RefusesClients { get; set; }

    public static bool Serves(string path) =>
        Is(path, TokensPath) || Is(path, SystemUserPath) || Is(path, MetadataPath) || Is(path, KeysPath)
        || path.StartsWith(StatePath, StringComparison.OrdinalIgnoreCase);

    public VendorAnswer Answer(VendorCall call)
    {
        var takes = Is(call.Path, TokensPath) || Is(call.Path, SystemUserPath) ? "POST" : "GET";
        if (call.Method != takes)
            return SuperOfficeErrors.MethodNotAllowed(call);
        if (Is(call.Path, TokensPath))
            return Refresh(call);
        if (Is(call.Path, SystemUserPath))
            return _systemUser.Authenticate(call, RefusesClients);
        if (Is(call.Path, KeysPath))
            return VendorAnswer.Json(200, new JsonObject { ["keys"] = new JsonArray(PublicKey()) });
        return Is(call.Path, MetadataPath) ? Metadata(call.Origin) : State(call.Path[StatePath.Length..], call.Origin);
    }

    private VendorAnswer Refresh(VendorCall call)
    {
        if (call.Form() is not { } field)
            return Refuse(400, "invalid_request", "The body must be a form.");
        if (field("grant_type") != "refresh_token") // Above all: there is no client_credentials grant.
            return Refuse(400, "unsupported_grant_type", $"The grant type '{field("grant_type")}' is not supported.");
        if (RefusesClients || field("client_id") != ClientId || field("client_secret") != ClientSecret)
            return Refuse(401, "invalid_client", "The client is unknown, refused, or its secret is wrong.");
        if (field("refresh_token") != RefreshToken)
            return Refuse(400, "invalid_grant", "The refresh token is wrong or revoked.");
        if (field("redirect_uri") is not ("" or RedirectUri)) // The page marks it as not required; given, it must match exactly.
            return Refuse(400, "invalid_request", "The redirect URI is not registered.");

        // The refresh token stays good, and the answer has no new one.
        return VendorAnswer.Json(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["access_token"] = sessions.IssueAccessToken(),
            ["expires_in"] = (long)sessions.AccessTokenLifetime.TotalSeconds,
            ["id_token"] = IdToken(call.Origin),
        });
    }

    private string IdToken(string origin)
    {
        var now = options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        return _systemUser.Sign(new JsonObject
        {
            ["sub"] = "sandbox@example.org",
            ["http://schemes.superoffice.net/identity/ctx"] = SuperOfficeSystem.Tenant,
            ["iss"] = origin,
            ["aud"] = ClientId,
            ["nbf"] = now - 60,
            ["exp"] = now + 300,
        });
    }

    // Asked for a tenant that nobody has, the vendor's page knows a state, Unknown, and no status: 200 is our reading.
    private VendorAnswer State(string contextIdentifier, string origin)
    {
        var isOurs = contextIdentifier.Equals(SuperOfficeSystem.Tenant, StringComparison.OrdinalIgnoreCase);
        var isRunning = isOurs && tenant.IsRunning;
        var endpoint = $"{origin}{(tenant.SubDomain.Length > 0 ? "/" + tenant.SubDomain : "")}/{SuperOfficeSystem.Tenant}";
        var validUntil = options.TimeProvider.GetUtcNow() + options.SuperOfficeStateLifetime;
        var answer = new JsonObject
        {
            ["ContextIdentifier"] = contextIdentifier,
            ["Endpoint"] = isOurs ? endpoint : null,
            ["State"] = (isOurs ? tenant.State : SuperOfficeTenantState.Unknown).ToString(),
            ["IsRunning"] = isRunning,
            ["ValidUntil"] = validUntil.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
            ["Api"] = isRunning ? endpoint + "/api" : null,
        };
        if (isRunning)
            answer["Version"] = "Release_12.4_2026.09.17-05";
        return VendorAnswer.Json(200, answer);
    }

    private static VendorAnswer Metadata(string origin) => VendorAnswer.Json(200, new JsonObject
    {
        ["issuer"] = origin,
        ["authorization_endpoint"] = $"{origin}/login/common/oauth/authorize",
        ["token_endpoint"] = origin + TokensPath,
        ["jwks_uri"] = origin + KeysPath,
        ["grant_types_supported"] = new JsonArray("authorization_code", "refresh_token"),
        ["scopes_supported"] = new JsonArray("openid"),
    });

    private JsonObject PublicKey()
    {
        using var key = keys.SuperOfficeLogin.GetRSAPublicKey()!;
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["alg"] = "RS256",
            ["kid"] = SuperOfficeSystemUser.KeyId(keys),
            ["x5t"] = Base64Url.EncodeToString(keys.SuperOfficeLogin.GetCertHash(HashAlgorithmName.SHA1)),
            ["n"] = Base64Url.EncodeToString(numbers.Modulus),
            ["e"] = Base64Url.EncodeToString(numbers.Exponent),
            ["x5c"] = new JsonArray(Convert.ToBase64String(keys.SuperOfficeLogin.RawData)),
        };
    }

    private static VendorAnswer Refuse(int status, string error, string description) =>
        VendorAnswer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description }) with
        { Refusal = Refusal.Client };

    private static bool Is(string path, string route) => path.Equals(route, StringComparison.OrdinalIgnoreCase);
}
