using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProductGateway.Sandbox.Json;

namespace ProductGateway.Sandbox.Microsoft;

/// <summary>Checks a client's assertion as Entra ID does (RFC 7523; Microsoft's page "certificate credentials").</summary>
internal sealed class ClientAssertion(string clientId, TimeProvider time, Func<X509Certificate2> registered)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // The page says five to ten minutes after "nbf" at most. It adds that nothing enforces it: the sandbox does.
    private static readonly TimeSpan LongestLife = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _used = [];

    /// <summary>The AADSTS code and what is wrong; null when the client has proved that it holds the certificate's key.</summary>
    public (int Code, string Message)? Refuse(string text, string tokenEndpoint)
    {
        if (JsonWebToken.Read(text) is not { } token)
            return (50027, "JWT token is invalid or malformed.");
        if (!NamesCertificate(token))
            return (700027, "Client assertion contains an invalid signature. [Reason - The key was not found.]");
        using (var key = registered().GetRSAPublicKey()!)
        {
            if (!token.IsSignedBy(key))
                return (700027, "Client assertion contains an invalid signature. [Reason - The key used is not valid.]");
        }

        if (Claim(token, "iss") != clientId || Claim(token, "sub") != clientId)
            return (700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
        if (Claim(token, "aud") != tokenEndpoint)
            return (700023, "Client assertion audience claim does not match Realm issuer.");
        return RefuseTime(token) ?? RefuseReplay(token);
    }

    private (int Code, string Message)? RefuseTime(JsonWebToken token)
    {
        var now = time.GetUtcNow();
        var start = token.Claims.TryGetProperty("nbf", out _) ? token.Time("nbf") : now;
        var inTime = token.Time("exp") is { } end && start <= now && now < end && end - now <= LongestLife && end - start <= LongestLife;
        return inTime ? null : (700024, "Client assertion is not within its valid time range.");
    }

    // We read RFC 7523, section 3, item 7 this way: the server may refuse a "jti" that it has seen, and this one does.
    private (int Code, string Message)? RefuseReplay(JsonWebToken token)
    {
        if (Claim(token, "jti") is not { Length: > 0 } id)
            return (50027, "JWT token is invalid or malformed. The claim 'jti' is missing.");

        lock (_gate)
        {
            foreach (var (old, end) in _used)
            {
                if (end <= time.GetUtcNow())
                    _used.Remove(old);
            }

            return _used.TryAdd(id, token.Time("exp")!.Value)
                ? null
                : (50027, "JWT token is invalid or malformed. The claim 'jti' was used before.");
        }
    }

    private bool NamesCertificate(JsonWebToken token)
    {
        var bySha256 = JsonWebToken.Text(token.Header, "x5t#S256");
        var bySha1 = JsonWebToken.Text(token.Header, "x5t");
        return (bySha256 ?? bySha1) is not null
            && (bySha256 is null || bySha256 == Thumbprint(HashAlgorithmName.SHA256))
            && (bySha1 is null || bySha1 == Thumbprint(HashAlgorithmName.SHA1));
    }

    private string Thumbprint(HashAlgorithmName hash) => Base64Url.EncodeToString(registered().GetCertHash(hash));

    private static string? Claim(JsonWebToken token, string name) => JsonWebToken.Text(token.Claims, name);
}
