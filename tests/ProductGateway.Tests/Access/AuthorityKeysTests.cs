using ProductGateway.Server.Access;

namespace ProductGateway.Tests.Access;

/// <summary>The keys of the authority come and go, and so does the authority.</summary>
public sealed class AuthorityKeysTests
{
    private const string Anything = "{ __typename }";
    private const string Read = "products:read";

    [Fact]
    public async Task A_new_key_is_known_with_the_first_token_that_it_has_signed()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var before = await gateway.AskAsync(Anything, Read);
        gateway.Clock.Advance(TimeSpan.FromSeconds(10));
        gateway.Provider.Publish(gateway.Provider.Current = SigningKey.Rsa("second"));

        var after = await gateway.AskAsync(Anything, Read);

        Assert.Equal((200, 200, 2), (before.Status, after.Status, gateway.Provider.KeyReads));
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_is_good_for_ten_more_minutes()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var old = $"Bearer {gateway.Provider.Token(Read, claims => claims["exp"] = gateway.Provider.InSeconds(3600))}";
        var before = await gateway.AskWithAsync(Anything, old);
        gateway.Provider.Rotate(SigningKey.Rsa("second"));
        var soon = await gateway.AskWithAsync(Anything, old);

        gateway.Clock.Advance(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        var last = await gateway.AskWithAsync(Anything, old);
        await gateway.AskAsync(Anything, Read);
        var after = await gateway.AskWithAsync(Anything, old);

        Assert.Equal((200, 200, 200, 401), (before.Status, soon.Status, last.Status, after.Status));
    }

    [Fact]
    public async Task A_key_that_is_withdrawn_while_nobody_comes_is_not_good_for_the_first_who_does()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var old = $"Bearer {gateway.Provider.Token(Read, claims => claims["exp"] = gateway.Provider.InSeconds(36_000))}";
        var before = await gateway.AskWithAsync(Anything, old);
        gateway.Provider.Rotate(SigningKey.Rsa("second"));

        gateway.Clock.Advance(TimeSpan.FromMinutes(20) + TimeSpan.FromSeconds(1));
        var after = await gateway.AskWithAsync(Anything, old);

        Assert.Equal((200, 401), (before.Status, after.Status));
    }

    [Fact]
    public async Task A_thousand_made_up_keys_are_asked_for_once()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        await gateway.AskAsync(Anything, Read);
        gateway.Clock.Advance(TimeSpan.FromSeconds(10));
        var key = SigningKey.Rsa("forged");
        var forged = Enumerable.Range(0, 1000).Select(number => $"Bearer {gateway.Provider.Token(Read, key: key with { Id = $"forged-{number}" })}");

        var replies = await Task.WhenAll(forged.Select(token => gateway.AskWithAsync(Anything, token)));

        Assert.All(replies, reply => Assert.Equal(401, reply.Status));
        Assert.Equal(2, gateway.Provider.KeyReads);
    }

    [Fact]
    public async Task While_the_authority_is_down_known_keys_go_on_and_a_new_one_is_503()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        await gateway.AskAsync(Anything, Read);
        gateway.Provider.IsDown = true;
        gateway.Clock.Advance(TimeSpan.FromHours(3));

        var known = await gateway.AskAsync(Anything, Read);
        gateway.Clock.Advance(TimeSpan.FromSeconds(10));
        var unknown = await gateway.AskWithAsync(Anything, $"Bearer {gateway.Provider.Token(Read, key: SigningKey.Rsa("second"))}");
        var atOnce = await gateway.AskWithAsync(Anything, $"Bearer {gateway.Provider.Token(Read, key: SigningKey.Rsa("second"))}");

        Assert.Equal((200, 503, 503), (known.Status, unknown.Status, atOnce.Status));
        Assert.Equal("AUTHORITY_UNAVAILABLE", Assert.Single(unknown.Codes));
        Assert.Equal("10", unknown.RetryAfter);
        Assert.Equal(
            "The token cannot be checked: its key is new to this gateway, and the authority that made it is not reached. Send the request again in a few seconds.",
            unknown.Message);
    }

    [Fact]
    public async Task An_authority_that_was_down_at_first_is_asked_again_after_ten_seconds()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        gateway.Provider.IsDown = true;
        var down = await gateway.AskAsync(Anything, Read);
        gateway.Provider.IsDown = false;
        var tooSoon = await gateway.AskAsync(Anything, Read);
        gateway.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal((503, 503, 200), (down.Status, tooSoon.Status, (await gateway.AskAsync(Anything, Read)).Status));
    }

    [Theory]
    [InlineData("https://evil.example", null)]
    [InlineData(null, "http://localhost:PORT/keys")]
    [InlineData(null, "http://127.0.0.1:1/keys")]
    [InlineData(null, "http://somebody:c4n4ry@127.0.0.1:PORT/keys")]
    [InlineData(null, "http://127.0.0.1:PORT/moved?to=http://localhost:PORT/keys")]
    [InlineData(null, "https://127.0.0.1/keys")]
    [InlineData(null, "not an address")]
    public async Task Keys_of_another_issuer_or_at_another_host_are_not_asked_for(string? issuer, string? keys)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var port = new Uri(gateway.Provider.Issuer).Port;
        (gateway.Provider.StatedIssuer, gateway.Provider.StatedKeys) = (issuer, keys?.Replace("PORT", $"{port}", StringComparison.Ordinal));

        var reply = await gateway.AskAsync(Anything, Read);

        Assert.Equal((503, 0), (reply.Status, gateway.Provider.KeyReads));
    }

    [Fact]
    public async Task Keys_at_another_host_are_read_where_the_operators_name_it_and_else_they_are_told_to()
    {
        await using var gateway = await GuardedGateway.StartAsync("--Authentication:KeysHost", "localhost");
        var keys = new UriBuilder(gateway.Provider.Issuer) { Host = "localhost", Path = "/keys" }.Uri;
        gateway.Provider.StatedKeys = keys.AbsoluteUri;
        using var reader = new AuthorityReader();

        var reply = await gateway.AskAsync(Anything, Read);
        var refused = await Assert.ThrowsAsync<AuthorityException>(() => reader.ReadKeysAsync(new Uri(gateway.Provider.Issuer), keysHost: null));

        Assert.Equal((200, 1), (reply.Status, gateway.Provider.KeyReads));
        Assert.Equal(
            $"{gateway.Provider.Issuer}/.well-known/openid-configuration has its \"jwks_uri\" at localhost, which is not dialled unasked. If that is where its keys are, set Authentication:KeysHost to localhost.",
            refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\\ud800\"")]
    [InlineData("""{"issuer":7,"jwks_uri":[]}""")]
    [InlineData("""{"issuer":"\ud800","jwks_uri":"ISSUER/keys"}""")]
    [InlineData("""{"issuer":"ISSUER","jwks_uri":"ISSUER/\ud800"}""")]
    [InlineData("""{"\ud800ssuer":"ISSUER","jwks_uri":"ISSUER/keys"}""")]
    public async Task An_authority_whose_document_is_none_is_503_and_its_keys_are_not_asked_for(string document)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        gateway.Provider.StatedDocument = document.Replace("ISSUER", gateway.Provider.Issuer, StringComparison.Ordinal);

        var reply = await gateway.AskAsync(Anything, Read);

        Assert.Equal((503, "AUTHORITY_UNAVAILABLE", 0), (reply.Status, reply.Code, gateway.Provider.KeyReads));
    }

    [Theory]
    [InlineData("", 503)]
    [InlineData("{", 503)]
    [InlineData("[]", 503)]
    [InlineData("""{"keys":7}""", 503)]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"\ud800","n":"AQAB","e":"AQAB"}]}""", 503)]
    [InlineData("""{"keys":[{"\ud800":"RSA"}]}""", 503)]
    [InlineData("""{"keys":[]}""", 401)]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first","n":"!","e":"AQAB"}]}""", 401)]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first","n":"","e":""}]}""", 401)]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"first","x5c":["AQAB"]}]}""", 401)]
    [InlineData("""{"keys":[{"kty":"EC","kid":"first","crv":"P-1","x":"AQAB","y":"AQAB"}]}""", 401)]
    [InlineData("""{"keys":[{"kty":"EC","kid":"first","crv":"P-256","x":"AQAB","y":"AQAB"}]}""", 401)]
    public async Task Keys_that_are_none_are_503_or_401_and_nothing_fails(string keys, int status)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        gateway.Provider.StatedKeySet = keys;

        Assert.Equal(status, (await gateway.AskAsync(Anything, Read)).Status);
    }

    [Fact]
    public async Task An_authority_that_tells_more_than_is_read_is_503()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        gateway.Provider.StatedKeySet = $$"""{"keys":[],"more":"{{new string('x', 300_000)}}"}""";

        Assert.Equal(503, (await gateway.AskAsync(Anything, Read)).Status);
    }

    [Fact]
    public async Task Nobody_is_asked_until_somebody_brings_a_token()
    {
        await using var gateway = await GuardedGateway.StartAsync("--Authentication:Anonymous", "true");

        await gateway.AskWithAsync(Anything, authorization: null);
        await gateway.AskWithAsync(Anything, "Bearer nonsense");

        Assert.Equal(0, gateway.Provider.Reads);
    }
}
