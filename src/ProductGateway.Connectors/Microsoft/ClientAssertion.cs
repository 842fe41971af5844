using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace ProductGateway.Connectors.Microsoft;

/// <summary>
/// A signed statement in the place of a client secret (RFC 7523, section 2.2), as Entra ID's page "Microsoft identity platform
/// application authentication certificate credentials" wants it: PS256, the certificate named by <c>x5t#S256</c>.
/// </summary>
internal sealed class ClientAssertion(X509Certificate2 certificate, string clientId, Uri audience, TimeProvider clock, Random random)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // The page asks for five to ten minutes at most: it is used at once, and once.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    public string Sign()
    {
        var now = clock.GetUtcNow();
        var header = new JsonObject
        {
            ["alg"] = "PS256",
            ["typ"] = "JWT",
            ["x5t#S256"] = Base64Url.EncodeToString(certificate.GetCertHash(HashAlgorithmName.SHA256)),
        };
        var claims = new JsonObject
        {
            ["aud"] = audience.AbsoluteUri,
            ["iss"] = clientId,
            ["sub"] = clientId,
            ["jti"] = RandomId.New(random),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + Life).ToUnixTimeSeconds(),
        };
        var signed = $"{Encode(header)}.{Encode(claims)}";
        using var key = certificate.GetRSAPrivateKey()!;
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pss);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>Opens a certificate with its private key: PFX (PKCS #12), or PEM with the key in the same file or beside it.</summary>
    /// <exception cref="CryptographicException">It is neither, has no RSA key, or the password does not fit.</exception>
    public static X509Certificate2 Open(string path, string? password, string? keyPath)
    {
        var content = File.ReadAllBytes(path);
        var isPem = content.AsSpan().IndexOf("-----BEGIN"u8) >= 0;
        var certificate = isPem ? OpenPem(path, password, keyPath) : OpenPfx(content, password);
        using var key = certificate.GetRSAPrivateKey();
        return key is not null ? certificate : throw new CryptographicException("The certificate has no private RSA key.");
    }

    private static X509Certificate2 OpenPem(string path, string? password, string? keyPath) => string.IsNullOrEmpty(password)
        ? X509Certificate2.CreateFromPemFile(path, keyPath)
        : X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath);

    // The key stays in memory where the system can do that; macOS keeps it in a keychain of the process.
    private static X509Certificate2 OpenPfx(byte[] content, string? password) => X509CertificateLoader.LoadPkcs12(
        content, password, OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet);

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
