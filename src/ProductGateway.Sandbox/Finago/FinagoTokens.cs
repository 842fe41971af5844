using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Finago;

/// <summary>24SevenOffice's login: <c>POST /oauth/token</c>, client credentials for one organization, as a form or as JSON.</summary>
internal sealed class FinagoTokens(TimeProvider time, TimeSpan lifetime)
{
    public const string ClientId = "sandbox-finago-application";
    public const string ClientSecret = "sandbox~finago~secret";
    public const string Organization = "543819716587312";
    private const string Audience = "https://api.24sevenoffice.com";

    private readonly TokenLedger _ledger = new(time, lifetime, "eyJhbGciOiJSUzI1NiJ9.sandbox-finago-");

    public bool Accepts(VendorCall call) => _ledger.Accepts(call);

    public VendorAnswer Answer(VendorCall call)
    {
        if (Fields(call) is not { } fields)
            return Refuse(400, "invalid_request", "The body must be a form or a JSON object.");
        if (fields("grant_type") != "client_credentials")
            return Refuse(403, "unauthorized_client", $"Grant type '{fields("grant_type")}' not allowed for the client.");
        if (fields("audience") != Audience)
            return Refuse(403, "access_denied", $"Service not found: {fields("audience")}");
        if (fields("client_id") != ClientId || fields("client_secret") != ClientSecret || fields("login_organization") != Organization)
            return Refuse(403, "access_denied", "Unauthorized");

        return VendorAnswer.Json(200, new JsonObject
        {
            ["access_token"] = _ledger.Issue(),
            ["expires_in"] = (long)lifetime.TotalSeconds,
            ["token_type"] = "Bearer",
            ["scope"] = "api.product.product:read api.product.product:write",
        });
    }

    private static Func<string, string?>? Fields(VendorCall call)
    {
        switch (call.MediaType)
        {
            case "application/x-www-form-urlencoded":
                var form = QueryHelpers.ParseQuery(Encoding.UTF8.GetString(call.Body));
                return name => form.TryGetValue(name, out var value) ? value.ToString() : null;
            case "application/json" when JsonText.TryRead(call.Body, out var body) && body.ValueKind == JsonValueKind.Object:
                return name =>
                    body.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            default:
                return null;
        }
    }

    private static VendorAnswer Refuse(int status, string error, string description) =>
        VendorAnswer.Json(status, new JsonObject { ["error"] = error, ["error_description"] = description }) with
        { Refusal = Refusal.Client };
}
