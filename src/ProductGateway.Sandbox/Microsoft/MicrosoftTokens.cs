using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>
/// Entra ID, v1 endpoint: <c>POST /{tenant}/oauth2/token</c>, client credentials as a form with <c>resource</c>,
/// the client proved by a secret or by an assertion signed with its certificate's key.
/// </summary>
internal sealed class MicrosoftTokens(TimeProvider time, Func<X509Certificate2> certificate)
{
    public const string PathEnd = "/oauth2/token";
    public const string TenantId = "7c9d3f52-1b6e-4a0c-9a55-3d2f0e8b7a10";
    public const string ClientId = "b1a6f0de-52c4-4f7e-8c39-90d7a4e2c6f1";
    public const string ClientSecret = "sandbox~microsoft~secret";
    private const string Resource = "https://manage.devcenter.microsoft.com";

    // As Microsoft's page "Dashboard API" states.
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(60);

    private readonly TokenLedger _ledger = new(time, Lifetime, "eyJ0eXAiOiJKV1QifQ.sandbox-microsoft-");
    private readonly ClientAssertion _assertions = new(ClientId, time, certificate);

    public bool RefusesClients { get; set; }

    public void Forget() => _ledger.Forget();

    public bool Accepts(VendorCall call)
    {
        if (call.TokensExpired)
            Forget();
        return _ledger.Read(call.BearerToken) is not null;
    }

    public VendorAnswer Answer(VendorCall call)
    {
        if (call.Form() is not { } field)
            return Refuse(400, "invalid_request", 900144, "The body must be a form that contains 'grant_type'.");
        if (call.Path != $"/{TenantId}{PathEnd}")
            return Refuse(400, "invalid_request", 90002, "The tenant in the path was not found.");
        if (field("grant_type") != "client_credentials")
            return Refuse(400, "unsupported_grant_type", 70003, $"The grant type '{field("grant_type")}' is not supported.");
        if (field("client_id") != ClientId)
            return Refuse(400, "unauthorized_client", 700016, "The application was not found in the directory.");
        if (RefusesClients)
            return Refuse(400, "unauthorized_client", 7000112, "The application is disabled.");
        if (RefuseClient(field, call.Origin + call.Path) is { } refusal)
            return refusal;
        if (field("resource") != Resource)
            return Refuse(400, "invalid_resource", 500011, $"The resource '{field("resource")}' was not found in the tenant.");
        return Issue();
    }

    private VendorAnswer? RefuseClient(Func<string, string> field, string endpoint)
    {
        var (secret, assertion) = (field("client_secret"), field("client_assertion"));
        if (secret.Length == 0 && assertion.Length == 0)
            return Refuse(401, "invalid_client", 7000216, "'client_assertion' or 'client_secret' is required for 'client_credentials'.");
        if (secret.Length > 0 && assertion.Length > 0) // RFC 6749, section 2.3: one method for each request.
            return Refuse(400, "invalid_request", 90014, "Only one of 'client_assertion' and 'client_secret' may be sent.");
        if (secret.Length > 0)
            return secret == ClientSecret ? null : Refuse(401, "invalid_client", 7000215, "The client secret is not valid.");
        if (field("client_assertion_type") != ClientAssertion.Type)
            return Refuse(400, "invalid_request", 900144, $"'client_assertion_type' must be '{ClientAssertion.Type}'.");
        return _assertions.Refuse(assertion, endpoint) is var (code, message) ? Refuse(401, "invalid_client", code, message) : null;
    }

    private VendorAnswer Issue()
    {
        // The v1 endpoint writes its numbers as text.
        var now = time.GetUtcNow();
        static string Text(double seconds) => ((long)seconds).ToString(CultureInfo.InvariantCulture);
        return VendorAnswer.Json(200, new JsonObject
        {
            ["token_type"] = "Bearer",
            ["expires_in"] = Text(Lifetime.TotalSeconds),
            ["ext_expires_in"] = Text(Lifetime.TotalSeconds),
            ["expires_on"] = Text((now + Lifetime).ToUnixTimeSeconds()),
            ["not_before"] = Text(now.ToUnixTimeSeconds()),
            ["resource"] = Resource,
            ["access_token"] = _ledger.Issue(new Grant(ClientId, [])),
        });
    }

    private VendorAnswer Refuse(int status, string error, int code, string description) =>
        VendorAnswer.Json(status, new JsonObject
        {
            ["error"] = error,
            ["error_description"] = $"AADSTS{code}: {description}",
            ["error_codes"] = new JsonArray(code),
            ["timestamp"] = time.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["trace_id"] = "00000000-0000-0000-0000-0000000000a1",
            ["correlation_id"] = "00000000-0000-0000-0000-0000000000a2",
        }) with
        { Refusal = Refusal.Client };
}
