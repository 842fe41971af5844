using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox.Calls;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>Exchanges a signed system user token for a ticket inside a JWT (SuperOffice's pages "Sign system user token", "Get system user ticket").</summary>
internal sealed class SuperOfficeSystemUser(TimeProvider time, SandboxKeys keys, SuperOfficeSessions sessions)
{
    // Application names have blanks and points: only the last two points part token, time and signature.
    public const string Token = "Sandbox App 1.0-pzqc70604i";
    private const string Claims = "http://schemes.superoffice.net/identity/";
    private const string Serial = "1801550193";

    // No page says how old a signature may be: it is to the minute, and clocks differ.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan JwtLifetime = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();

    public static string KeyId(SandboxKeys keys) => keys.SuperOfficeLogin.Thumbprint;

    public VendorAnswer Authenticate(VendorCall call, bool refused)
    {
        if (call.MediaType != "application/json")
            return SuperOfficeErrors.UnsupportedMediaType();
        if (!JsonText.TryRead(call.Body, out var body) || body.ValueKind != JsonValueKind.Object)
            return SuperOfficeErrors.Invalid("The request body is not a JSON object");

        var mistake = refused ? "The application is not authorized." : Mistake(body);
        var token = mistake is null ? Sign(Identity()) : null;
        return VendorAnswer.Json(200, new JsonObject
        {
            ["IsSuccessful"] = mistake is null,
            ["Token"] = token,
            ["ErrorMessage"] = mistake,
        }) with
        { Refusal = mistake is null ? null : Refusal.Client };
    }

    /// <summary>A JWT of SuperOffice's login.</summary>
    public string Sign(JsonObject claims)
    {
        using var key = keys.SuperOfficeLogin.GetRSAPrivateKey()!;
        return JsonWebToken.Sign(key, new JsonObject { ["kid"] = KeyId(keys) }, claims);
    }

    private string? Mistake(JsonElement body)
    {
        string Field(string name) => JsonWebToken.Text(body, name) ?? "";
        if (!Field("ReturnTokenType").Equals("JWT", StringComparison.OrdinalIgnoreCase))
            return "The return token type is not supported.";
        if (Field("ApplicationToken") != SuperOfficeSessions.AppToken)
            return "The application token is wrong.";
        if (Field("ContextIdentifier") != SuperOfficeSystem.Tenant)
            return "The application is not authorized for this tenant.";
        return SignatureMistake(Field("SignedSystemToken"));
    }

    private string? SignatureMistake(string text)
    {
        var signatureAt = text.LastIndexOf('.');
        var timeAt = signatureAt < 1 ? -1 : text.LastIndexOf('.', signatureAt - 1);
        if (timeAt < 0)
            return "The signed system token is malformed.";
        if (text[..timeAt] != Token)
            return "The system user token is unknown.";
        if (!DateTimeOffset.TryParseExact(
                text[(timeAt + 1)..signatureAt], "yyyyMMddHHmm", CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal, out var signedAt))
            return "The signed system token is malformed.";
        if ((time.GetUtcNow() - signedAt).Duration() > Tolerance)
            return "The signed system token is not of this time.";
        return IsSigned(text[..signatureAt], text[(signatureAt + 1)..]) ? null : "The signature of the system token is wrong.";
    }

    private bool IsSigned(string text, string signature)
    {
        var bytes = new byte[signature.Length];
        if (!Convert.TryFromBase64String(signature, bytes, out var length))
            return false;
        lock (_gate)
        {
            return keys.SuperOfficeApplication.VerifyData(
                Encoding.UTF8.GetBytes(text), bytes.AsSpan(0, length), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
    }

    private JsonObject Identity()
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        return new JsonObject
        {
            [Claims + "ticket"] = sessions.IssueTicket(),
            [Claims + "ctx"] = SuperOfficeSystem.Tenant,
            [Claims + "serial"] = Serial,
            [Claims + "identityprovider"] = "SuperOffice AS",
            ["iat"] = now,
            ["nbf"] = now,
            ["exp"] = now + (long)JwtLifetime.TotalSeconds,
            ["iss"] = "SuperOffice AS",
            ["aud"] = "spn:" + Serial,
        };
    }
}
