using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace ProductGateway.Server.Access;

/// <summary>Asks the authority for its discovery document and, where that says, for its keys. Nothing but the authority's own host is dialled, and the one that is named for its keys.</summary>
/// <remarks>OpenID Connect Discovery 1.0, section 4 <see href="https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig"/>; RFC 7517</remarks>
internal sealed class AuthorityReader : IDisposable
{
    private const string DocumentPath = "/.well-known/openid-configuration";
    private const int MaxBytes = 262_144;

    // RFC 7518, 3.3: "A key of size 2048 bits or larger MUST be used".
    private const int MinRsaBits = 2_048;

    private readonly HttpClient _http;

    public AuthorityReader()
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        _http = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = MaxBytes };
    }

    /// <summary>Asks for both, one after the other; each has ten seconds.</summary>
    /// <param name="authority">The issuer.</param>
    /// <param name="keysHost">Another host that has its keys; null when they are at its own.</param>
    /// <exception cref="AuthorityException">It is not reached, or what it says is of no use.</exception>
    public async Task<IReadOnlyList<SecurityKey>> ReadKeysAsync(Uri authority, string? keysHost)
    {
        var document = new Uri(authority.AbsoluteUri.TrimEnd('/') + DocumentPath);
        var (issuer, keys) = ReadDocument(await GetAsync(document), document);

        // "The issuer value returned MUST be identical to the Issuer URL": 4.3. A slash at its end is where people differ.
        if (issuer.TrimEnd('/') != authority.OriginalString.TrimEnd('/'))
            throw new AuthorityException($"{document} is of another issuer. Set Authentication:Authority to the issuer as its document writes it.");
        var address = KeysOf(document, keys, authority, keysHost);
        return ReadKeys(await GetAsync(address), address);
    }

    public void Dispose() => _http.Dispose();

    private static Uri KeysOf(Uri document, string keys, Uri authority, string? keysHost)
    {
        if (!Uri.TryCreate(keys, UriKind.Absolute, out var address) || address.UserInfo.Length > 0)
            throw new AuthorityException($"{document} has a \"jwks_uri\" that is no address. Check Authentication:Authority.");
        if (address.Scheme != authority.Scheme || address.Port != authority.Port)
            throw new AuthorityException($"{document} has a \"jwks_uri\" of another scheme or port than its own, which is not dialled. Check Authentication:Authority.");
        return address.Host == authority.Host || address.Host.Equals(keysHost, StringComparison.OrdinalIgnoreCase)
            ? address
            : throw new AuthorityException(
                $"{document} has its \"jwks_uri\" at {address.Host}, which is not dialled unasked. If that is where its keys are, set Authentication:KeysHost to {address.Host}.");
    }

    private async Task<string> GetAsync(Uri address)
    {
        try
        {
            using var response = await _http.GetAsync(address);
            if (response.IsSuccessStatusCode) return await response.Content.ReadAsStringAsync();
            throw new AuthorityException($"{address} answered {(int)response.StatusCode}. Check Authentication:Authority.");
        }
        catch (HttpRequestException exception)
        {
            throw new AuthorityException($"{address} was not reached ({exception.HttpRequestError}). Check Authentication:Authority and the way there.");
        }
        catch (OperationCanceledException)
        {
            throw new AuthorityException($"{address} did not answer within {_http.Timeout.TotalSeconds} seconds.");
        }
        catch (InvalidOperationException)
        {
            // Of a charset that nobody knows.
            throw new AuthorityException($"{address} answered with no text. Check Authentication:Authority.");
        }
    }

    private static (string Issuer, string Keys) ReadDocument(string text, Uri document)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (Member(json, "issuer") is { } issuer && Member(json, "jwks_uri") is { } keys) return (issuer, keys);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // As one that lacks both; half of a pair of surrogates is no text, and is told only when it is read.
        }

        throw new AuthorityException($"{document} is no discovery document with \"issuer\" and \"jwks_uri\". Check Authentication:Authority.");
    }

    private static string? Member(JsonDocument json, string name)
        => json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private static IReadOnlyList<SecurityKey> ReadKeys(string text, Uri address)
    {
        try
        {
            return [.. JsonWebKeySet.Create(text).GetSigningKeys().Where(IsLongEnough)];
        }
        catch (Exception exception) when (exception is ArgumentException or JsonException or FormatException or CryptographicException or SecurityTokenException)
        {
            throw new AuthorityException($"{address} is no set of JSON Web Keys.");
        }
    }

    // One of RSA comes by its numbers or in a certificate.
    private static bool IsLongEnough(SecurityKey key) => key switch
    {
        RsaSecurityKey rsa => rsa.KeySize >= MinRsaBits,
        X509SecurityKey { PublicKey: RSA rsa } => rsa.KeySize >= MinRsaBits,
        _ => true,
    };
}
