using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>A JWT that SuperOffice has signed, checked as its page "Validate security tokens" asks for.</summary>
internal static class SignedToken
{
    // The page's table of validation parameters names it for the system user; the audience there is only the database's own number.
    private const string Issuer = "SuperOffice AS";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <param name="token">Three parts with points between them.</param>
    /// <param name="keys">SuperOffice's JWKS, from <c>login/.well-known/jwks</c>.</param>
    /// <param name="now">For <c>exp</c>, with five minutes of grace.</param>
    /// <returns>The claims; null when the token is not signed with one of the keys by RS256, of another issuer, or expired.</returns>
    public static JsonElement? Read(string token, JsonElement keys, DateTimeOffset now)
    {
        var parts = token.Split('.');
        if (parts.Length != 3 || Json(parts[0]) is not { } header || Json(parts[1]) is not { } claims || Bytes(parts[2]) is not { } signature)
            return null;

        // The algorithm is ours to choose: a token does not say how it wants to be checked.
        if (SignInCall.Text(header, "alg") != "RS256")
            return null;

        var signed = Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var isSigned = Keys(keys, SignInCall.Text(header, "kid")).Any(key => IsSignedWith(key, signed, signature));
        return isSigned && SignInCall.Text(claims, "iss") == Issuer && !HasEnded(claims, now) ? claims : null;
    }

    private static IEnumerable<RSAParameters> Keys(JsonElement document, string? kid)
    {
        if (document.ValueKind != JsonValueKind.Object || !document.TryGetProperty("keys", out var keys) || keys.ValueKind != JsonValueKind.Array)
            yield break;

        foreach (var key in keys.EnumerateArray())
        {
            if (SignInCall.Text(key, "kty") == "RSA"
                && (kid is null || SignInCall.Text(key, "kid") == kid)
                && Bytes(SignInCall.Text(key, "n")) is { } modulus && Bytes(SignInCall.Text(key, "e")) is { } exponent)
            {
                yield return new RSAParameters { Modulus = modulus, Exponent = exponent };
            }
        }
    }

    private static bool IsSignedWith(RSAParameters key, byte[] signed, byte[] signature)
    {
        try
        {
            using var rsa = RSA.Create(key);
            return rsa.VerifyData(signed, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    // SuperOffice's samples write instants as text; RFC 7519 wants numbers.
    private static bool HasEnded(JsonElement claims, DateTimeOffset now)
    {
        if (!claims.TryGetProperty("exp", out var end))
            return false;

        var text = end.ValueKind == JsonValueKind.String ? end.GetString() : end.GetRawText();
        return !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || now - Skew >= DateTimeOffset.UnixEpoch.AddSeconds(Math.Min(seconds, uint.MaxValue));
    }

    private static JsonElement? Json(string part)
    {
        try
        {
            return Bytes(part) is { } utf8 && JsonElement.Parse(utf8) is { ValueKind: JsonValueKind.Object } json ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static byte[]? Bytes(string? part)
    {
        try
        {
            return part is null ? null : Base64Url.DecodeFromChars(part);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
