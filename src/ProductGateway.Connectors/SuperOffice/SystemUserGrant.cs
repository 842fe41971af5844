using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>With what an application asks for a system user's ticket. Not a record: printing one must not print its secrets.</summary>
internal sealed class SystemUserProof(string systemUserToken, RSA key, string appToken)
{
    public string AppToken { get; } = appToken;

    /// <summary>"How to sign a system user token": the token, the minute in UTC, and an RSA-SHA256 signature of both.</summary>
    public string Sign(DateTimeOffset at)
    {
        var signed = $"{systemUserToken}.{at.UtcDateTime.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";
        var signature = key.SignData(Encoding.UTF8.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Convert.ToBase64String(signature)}";
    }
}

/// <summary>SuperOffice's system user flow: a signed token in, a JWT out whose claim is a ticket that slides for six hours.</summary>
internal sealed class SystemUserGrant(Uri signIn, string tenant, SystemUserProof proof, SignInCall call, TimeProvider clock)
{
    private const string TicketClaim = "http://schemes.superoffice.net/identity/ticket";
    private const string TenantClaim = "http://schemes.superoffice.net/identity/ctx";

    // Each use prolongs it. We count from the first: then it cannot have ended, however long nobody called.
    private static readonly TimeSpan TicketLife = TimeSpan.FromHours(6);

    private readonly Uri _authenticate = new(signIn, "Login/api/PartnerSystemUser/Authenticate");
    private readonly Uri _keys = new(signIn, "login/.well-known/jwks");

    /// <param name="scheme">Of the header that the ticket goes into.</param>
    /// <exception cref="VendorException">No ticket can be had; nothing was applied.</exception>
    public async Task<AccessToken> FetchAsync(string scheme)
    {
        var askedAt = clock.GetUtcNow();
        var answer = await AskAsync(askedAt);
        if (!answer.IsSuccess || IsRefusal(answer))
            throw call.Refused(answer);

        var token = SignInCall.Text(answer.Json, "Token") ?? throw call.Unavailable(answer.Problem ?? FailureCause.TokenUnusable, answer);
        var claims = SignedToken.Read(token, await KeysAsync(), askedAt);
        if (claims is not null
            && string.Equals(SignInCall.Text(claims, TenantClaim), tenant, StringComparison.OrdinalIgnoreCase)
            && SignInCall.Text(claims, TicketClaim) is { } ticket && TokenEndpoint.IsHeaderText(ticket))
        {
            return AccessToken.Issued(scheme, ticket, askedAt, TicketLife);
        }

        throw call.Unavailable(FailureCause.TokenUnusable, answer, "the signed answer is not SuperOffice's, not of this tenant, or has ended");
    }

    /// <summary>Opens a PEM file with a private RSA key.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    public static RSA OpenKey(string path)
    {
        var key = RSA.Create();
        try
        {
            key.ImportFromPem(File.ReadAllText(path));
            key.ExportParameters(includePrivateParameters: true);
            return key;
        }
        catch
        {
            key.Dispose();
            throw;
        }
    }

    private async Task<VendorResponse> AskAsync(DateTimeOffset at)
    {
        var body = new JsonObject
        {
            ["SignedSystemToken"] = proof.Sign(at),
            ["ApplicationToken"] = proof.AppToken,
            ["ContextIdentifier"] = tenant,
            ["ReturnTokenType"] = "JWT",
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, _authenticate)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        return await call.SendAsync(request);
    }

    // It refuses with 200 and IsSuccessful false; its ErrorMessage is left where it is, since it may quote what was sent.
    private static bool IsRefusal(VendorResponse answer) =>
        answer.Json is { ValueKind: JsonValueKind.Object } body
        && body.TryGetProperty("IsSuccessful", out var successful) && successful.ValueKind == JsonValueKind.False;

    // Asked for with each ticket, every six hours: so a key that SuperOffice has withdrawn is not remembered here.
    private async Task<JsonElement> KeysAsync()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _keys);
        var answer = await call.SendAsync(request);
        return answer is { IsSuccess: true, Json: { } keys } ? keys : throw call.Unavailable(answer.Problem ?? FailureCause.Status, answer);
    }
}
