using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace ProductGateway.Benchmarks;

/// <summary>What stands around a gateway in operation: an authority that makes tokens, and a collector that takes traces and metrics and drops them.</summary>
internal sealed class Neighbours : IAsyncDisposable
{
    /// <summary>The gateway's name in <c>aud</c>.</summary>
    public const string Audience = "product-gateway";

    private readonly WebApplication _app;
    private readonly RSA _key = RSA.Create(2048);

    private Neighbours(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>Signed with RS256, as most are, and good for a day.</summary>
    public string Token
    {
        get
        {
            var claims = new { iss = Address, aud = Audience, sub = "somebody", exp = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeSeconds(), scope = "products:read" };
            var signed = $"{Encode(new { alg = "RS256", typ = "at+jwt", kid = "first" })}.{Encode(claims)}";
            return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
        }
    }

    public static async Task<Neighbours> StartAsync()
    {
        var app = Role.CreateBuilder().Build();
        var neighbours = new Neighbours(app);
        app.MapGet("/.well-known/openid-configuration", context => WriteAsync(context, new { issuer = neighbours.Address, jwks_uri = $"{neighbours.Address}/keys" }));
        app.MapGet("/keys", context => WriteAsync(context, neighbours.Keys()));
        app.MapPost("/v1/{signal}", context => context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted));
        await app.StartAsync();
        return neighbours;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private object Keys()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        var (n, e) = (Base64Url.EncodeToString(parameters.Modulus), Base64Url.EncodeToString(parameters.Exponent));
        return new { keys = new[] { new { kty = "RSA", use = "sig", kid = "first", n, e } } };
    }

    private static Task WriteAsync(HttpContext context, object body) => context.Response.WriteAsync(JsonSerializer.Serialize(body), context.RequestAborted);

    private static string Encode(object part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
}
