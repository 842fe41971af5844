using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ProductGateway.Sandbox.Json;

/// <summary>A signed JSON Web Token in its compact form, taken apart and not yet believed (RFC 7515, RFC 7519).</summary>
/// <param name="Header">The first part.</param>
/// <param name="Claims">The second part.</param>
/// <param name="Signed">The bytes that the signature is over: the first two parts as they came.</param>
/// <param name="Signature">The third part.</param>
internal sealed record JsonWebToken(JsonElement Header, JsonElement Claims, byte[] Signed, byte[] Signature)
{
    /// <summary>Signs with RS256; <paramref name="header"/> is given <c>typ</c> and <c>alg</c>.</summary>
    public static string Sign(RSA key, JsonObject header, JsonObject claims)
    {
        header["typ"] = "JWT";
        header["alg"] = "RS256";
        var signed = $"{Part(header)}.{Part(claims)}";
        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    /// <summary>Null unless the text is three parts of base64url, the first two of them JSON objects.</summary>
    public static JsonWebToken? Read(string text)
    {
        var parts = text.Split('.');
        if (parts.Length != 3 || !Array.TrueForAll(parts, part => Base64Url.IsValid(part)))
            return null;
        if (!TryReadObject(parts[0], out var header) || !TryReadObject(parts[1], out var claims))
            return null;
        return new JsonWebToken(header, claims, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]));
    }

    /// <summary>Whether <c>alg</c> is RS256 or PS256 and the signature was made with this key.</summary>
    public bool IsSignedBy(RSA key)
    {
        var padding = Text(Header, "alg") switch
        {
            "RS256" => RSASignaturePadding.Pkcs1,
            "PS256" => RSASignaturePadding.Pss,
            _ => null,
        };
        return padding is not null && key.VerifyData(Signed, Signature, HashAlgorithmName.SHA256, padding);
    }

    /// <summary>A member that is text; null when it is absent or anything else.</summary>
    public static string? Text(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>A claim in seconds since 1970 as a time; null when it is absent, no whole number, or beyond the calendar.</summary>
    public DateTimeOffset? Time(string claim) =>
        Claims.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number
        && value.TryGetInt64(out var seconds) && seconds is >= 0 and <= 253_402_300_799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    private static string Part(JsonObject part) => Base64Url.EncodeToString(JsonText.ToUtf8(part));

    private static bool TryReadObject(string part, out JsonElement root) =>
        JsonText.TryRead(Base64Url.DecodeFromChars(part), out root) && root.ValueKind == JsonValueKind.Object;
}
