using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>24SevenOffice's login: <c>POST /oauth/token</c>, client credentials for one organization, as a form or as JSON.</summary>
internal sealed class FinagoTokens(SandboxOptions options)
{
    public const string ClientId = "sandbox-finago-application";
    public const string ClientSecret = "sandbox~finago~secret";
    public const string Organization = "543819716587312";
    public const string OtherOrganization = "118204477130559";
    private const string Audience = "https://api.24sevenoffice.com";

    private readonly TokenLedger _ledger = new(options.TimeProvider, options.FinagoTokenLifetime, "eyJhbGciOiJSUzI1NiJ9.sandbox-finago-");

    public bool RefusesClients { get; set; }

    public void Forget() => _ledger.Forget();

    /// <summary>The organization and the scopes that the call's token stands for; null when it is not good.</summary>
    public Grant? Read(VendorCall call)
    {
        if (call.TokensExpired)
            Forget();
        return _ledger.Read(call.BearerToken);
    }

    public VendorAnswer Answer(VendorCall call)
    {
        if (Fields(call) is not { } fields)
            return Refuse(400, "invalid_request", "The body must be a form or a JSON object.");
        if (fields("grant_type") != "client_credentials")
            return Refuse(403, "unauthorized_client", $"Grant type '{fields("grant_type")}' not allowed for the client.");
        if (fields("audience") != Audience)
            return Refuse(403, "access_denied", $"Service not found: {fields("audience")}");
        var organization = fields("login_organization");
        if (RefusesClients || fields("client_id") != ClientId || fields("client_secret") != ClientSecret
            || organization is not (Organization or OtherOrganization))
            return Refuse(403, "access_denied", "Unauthorized");

        return VendorAnswer.Json(200, new JsonObject
        {
            ["access_token"] = _ledger.Issue(new Grant(organization, options.FinagoScopes)),
            ["expires_in"] = (long)options.FinagoTokenLifetime.TotalSeconds,
            ["token_type"] = "Bearer",
            ["scope"] = string.Join(' ', options.FinagoScopes),
        });
    }

    private static Func<string, string?>? Fields(VendorCall call)
    {
        if (call.MediaType == "application/json" && JsonText.TryRead(call.Body, out var body) && body.ValueKind == JsonValueKind.Object)
            return name => JsonWebToken.Text(body, name);
        return call.Form();
    }

    private static VendorAnswer Refuse(int status, string error, string description) =>
        VendorAnswer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description }) with
        { Refusal = Refusal.Client };
}
