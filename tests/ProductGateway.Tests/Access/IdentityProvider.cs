using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductGateway.Tests.Access;

/// <summary>An OpenID provider over HTTP: discovery document, keys, and tokens that are made by hand, so that a test can make bad ones.</summary>
internal sealed class IdentityProvider : IAsyncDisposable
{
    /// <summary>The gateway's name in <c>aud</c>.</summary>
    public const string Audience = "product-gateway";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly List<SigningKey> _published = [];
    private int _documentReads;
    private int _keyReads;

    private IdentityProvider(WebApplication app, TimeProvider clock)
    {
        _app = app;
        _clock = clock;
        Current = Publish(SigningKey.Rsa("first"));
    }

    /// <summary>Without a slash at its end.</summary>
    public string Issuer => _app.Urls.Single();

    /// <summary>What the discovery document says in place of <see cref="Issuer"/>.</summary>
    public string? StatedIssuer { get; set; }

    /// <summary>What the discovery document says in place of its own address for keys.</summary>
    public string? StatedKeys { get; set; }

    /// <summary>The whole discovery document, or what is in its place.</summary>
    public string? StatedDocument { get; set; }

    /// <summary>The whole set of keys, or what is in its place.</summary>
    public string? StatedKeySet { get; set; }

    /// <summary>Answers 503 to everything while true.</summary>
    public bool IsDown { get; set; }

    /// <summary>The key that tokens are signed with.</summary>
    public SigningKey Current { get; set; }

    /// <summary>How often somebody has asked for the keys.</summary>
    public int KeyReads => Volatile.Read(ref _keyReads);

    /// <summary>How often somebody has asked for anything.</summary>
    public int Reads => KeyReads + Volatile.Read(ref _documentReads);

    /// <param name="clock">The time in tokens; the machine's by default.</param>
    public static async Task<IdentityProvider> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var provider = new IdentityProvider(app, clock ?? TimeProvider.System);
        app.Run(provider.AnswerAsync);
        await app.StartAsync();
        return provider;
    }

    /// <summary>Lets a key be known.</summary>
    public SigningKey Publish(SigningKey key)
    {
        lock (_published) _published.Add(key);
        return key;
    }

    /// <summary>Lets no other key be known than this, with which tokens are signed from now on.</summary>
    public SigningKey Rotate(SigningKey key)
    {
        lock (_published) _published.Clear();
        return Current = Publish(key);
    }

    /// <summary>A token that is good for five minutes.</summary>
    /// <param name="scope">With blanks between.</param>
    /// <param name="change">What is wrong with it, or what else is in it.</param>
    /// <param name="key">Another than <see cref="Current"/>.</param>
    public string Token(string scope, Action<JsonObject>? change = null, SigningKey? key = null)
    {
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["aud"] = Audience,
            ["sub"] = "somebody",
            ["client_id"] = "a-frontend",
            ["exp"] = InSeconds(300),
            ["scope"] = scope,
        };
        change?.Invoke(claims);
        return (key ?? Current).Sign(claims);
    }

    /// <summary>The time as tokens write it.</summary>
    public long InSeconds(int seconds) => _clock.GetUtcNow().ToUnixTimeSeconds() + seconds;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var isKeys = context.Request.Path == "/keys";
        if (isKeys) Interlocked.Increment(ref _keyReads);
        else Interlocked.Increment(ref _documentReads);
        if (IsDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        }

        if (context.Request.Path == "/moved")
        {
            context.Response.Redirect(context.Request.Query["to"]!);
            return Task.CompletedTask;
        }

        if (isKeys) return context.Response.WriteAsync(StatedKeySet ?? Keys().ToJsonString());
        if (context.Request.Path == "/.well-known/openid-configuration") return context.Response.WriteAsync(StatedDocument ?? Document().ToJsonString());
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private JsonObject Document() => new() { ["issuer"] = StatedIssuer ?? Issuer, ["jwks_uri"] = StatedKeys ?? $"{Issuer}/keys" };

    private JsonObject Keys()
    {
        lock (_published) return new JsonObject { ["keys"] = new JsonArray([.. _published.Select(key => key.ToPublic())]) };
    }
}
