using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Access;

/// <summary>A key of a test's own, and the algorithm that it is used with.</summary>
/// <param name="Id"><c>kid</c>; null for a token without one.</param>
/// <param name="Algorithm"><c>alg</c>.</param>
/// <param name="ToPublic">As a JSON Web Key.</param>
/// <param name="SignBytes">Signs.</param>
internal sealed record SigningKey(string? Id, string Algorithm, Func<JsonObject> ToPublic, Func<byte[], byte[]> SignBytes)
{
    /// <summary>What else the head of its tokens has.</summary>
    public Action<JsonObject>? Head { get; init; }

    /// <summary>For RS256, or for PS with <paramref name="algorithm"/>.</summary>
    public static SigningKey Rsa(string id, string algorithm = "RS256", int bits = 2048)
    {
        var rsa = RSA.Create(bits);
        var isPss = algorithm.StartsWith("PS", StringComparison.Ordinal);
        return new SigningKey(
            id,
            algorithm,
            () => new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["kid"] = id,
                ["n"] = Base64Url.EncodeToString(rsa.ExportParameters(false).Modulus),
                ["e"] = Base64Url.EncodeToString(rsa.ExportParameters(false).Exponent),
            },
            bytes => rsa.SignData(bytes, HashAlgorithmName.SHA256, isPss ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    /// <summary>For RS256; known by its certificate alone.</summary>
    public static SigningKey Certified(string id, int bits = 2048)
    {
        var rsa = RSA.Create(bits);
        using var certificate = new CertificateRequest("CN=authority", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var text = Convert.ToBase64String(certificate.RawData);
        return new SigningKey(
            id,
            "RS256",
            () => new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id, ["x5c"] = new JsonArray(text) },
            bytes => rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>For ES256.</summary>
    public static SigningKey EllipticCurve(string id)
    {
        var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new SigningKey(
            id,
            "ES256",
            () => new JsonObject
            {
                ["kty"] = "EC",
                ["use"] = "sig",
                ["kid"] = id,
                ["crv"] = "P-256",
                ["x"] = Base64Url.EncodeToString(curve.ExportParameters(false).Q.X),
                ["y"] = Base64Url.EncodeToString(curve.ExportParameters(false).Q.Y),
            },
            bytes => curve.SignData(bytes, HashAlgorithmName.SHA256));
    }

    /// <summary>Signs nothing.</summary>
    public static SigningKey None(string id) => new(id, "none", () => [], _ => []);

    /// <summary>For HS256, with a secret that everybody knows: the public key of another.</summary>
    public static SigningKey Shared(string id, SigningKey other)
    {
        var secret = Encoding.UTF8.GetBytes(other.ToPublic().ToJsonString());
        return new SigningKey(
            id, "HS256", () => new JsonObject { ["kty"] = "oct", ["kid"] = id, ["k"] = Base64Url.EncodeToString(secret) }, bytes => HMACSHA256.HashData(secret, bytes));
    }

    /// <summary>A token of these claims.</summary>
    public string Sign(JsonObject claims) => Sign(claims.ToJsonString());

    /// <summary>A token of this text, whatever it is.</summary>
    public string Sign(string claims)
    {
        var header = new JsonObject { ["alg"] = Algorithm, ["typ"] = "at+jwt" };
        if (Id is not null) header["kid"] = Id;
        Head?.Invoke(header);
        var signed = $"{Encode(header.ToJsonString())}.{Encode(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(SignBytes(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(string part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part));
}
