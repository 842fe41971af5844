using System.Text.Json.Nodes;

namespace ProductGateway.Tests.Access;

/// <summary>Which tokens are good: by signature, issuer, audience and lifetime; through the running gateway, against a provider over HTTP.</summary>
public sealed class TokenTests
{
    private const string Anything = "{ __typename }";
    private const string Read = "products:read";

    [Theory]
    [InlineData("RS256")]
    [InlineData("PS256")]
    [InlineData("ES256")]
    [InlineData("certified")]
    public async Task A_token_signed_by_a_pair_of_keys_is_good(string algorithm)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var key = gateway.Provider.Publish(algorithm switch
        {
            "ES256" => SigningKey.EllipticCurve("other"),
            "certified" => SigningKey.Certified("other"),
            _ => SigningKey.Rsa("other", algorithm),
        });

        var reply = await gateway.AskWithAsync(Anything, $"Bearer {gateway.Provider.Token(Read, key: key)}");

        Assert.Equal((200, """{"__typename":"Query"}"""), (reply.Status, reply.Data));
    }

    public static TheoryData<string> BadTokens => [.. Bad.Keys];

    private static readonly Dictionary<string, (Func<IdentityProvider, string> Make, string Reason)> Bad = new()
    {
        ["of another issuer"] = (provider => provider.Token(Read, claims => claims["iss"] = "https://evil.example"), "is of another issuer than the authority of this gateway"),
        ["without an issuer"] = (provider => provider.Token(Read, claims => claims.Remove("iss")), "is of another issuer than the authority of this gateway"),
        ["for another audience"] = (provider => provider.Token(Read, claims => claims["aud"] = "another-service"), "is for another audience than product-gateway"),
        ["for another audience by a slash"] = (provider => provider.Token(Read, claims => claims["aud"] = "product-gateway/"), "is for another audience than product-gateway"),
        ["without an audience"] = (provider => provider.Token(Read, claims => claims.Remove("aud")), "is for another audience than product-gateway"),
        ["expired"] = (provider => provider.Token(Read, claims => claims["exp"] = provider.InSeconds(-31)), "has expired: it was good until 2026-03-01T11:59:29Z"),
        ["without an end"] = (provider => provider.Token(Read, claims => claims.Remove("exp")), "has no \"exp\""),
        ["not good yet"] = (provider => provider.Token(Read, claims => claims["nbf"] = provider.InSeconds(31)), "is not good yet"),
        ["unsigned"] = (provider => provider.Token(Read, key: SigningKey.None("first")), "is not signed in a way that is accepted here (RS, PS or ES with 256, 384 or 512)"),
        ["signed by what is public"] = (
            provider => provider.Token(Read, key: SigningKey.Shared("first", provider.Current)), "is not signed in a way that is accepted here (RS, PS or ES with 256, 384 or 512)"),
        ["signed by what is published as a secret"] = (
            provider => provider.Token(Read, key: provider.Publish(SigningKey.Shared("shared", provider.Current))),
            "is not signed in a way that is accepted here (RS, PS or ES with 256, 384 or 512)"),
        ["signed by another under the name of the key"] = (provider => provider.Token(Read, key: SigningKey.Rsa("first")), "has a signature that is not the authority's"),
        ["signed by another without a name"] = (provider => provider.Token(Read, key: SigningKey.Rsa("x") with { Id = null }), "has a signature that is not the authority's"),
        ["signed by a key that is not published"] = (provider => provider.Token(Read, key: SigningKey.Rsa("second")), "is signed with a key that the authority does not publish"),
        ["signed by a key that it brings along"] = (provider => provider.Token(Read, key: Bringing(SigningKey.Rsa("first"))), "has a signature that is not the authority's"),
        ["signed by a key that it says where to find"] = (provider => provider.Token(Read, key: Bringing(SigningKey.Rsa("mine"))), "is signed with a key that the authority does not publish"),
        ["signed by a key that is too short"] = (
            provider => provider.Token(Read, key: provider.Publish(SigningKey.Rsa("short", bits: 1024))), "is signed with a key that the authority does not publish"),
        ["signed by a key that is too short and has a certificate"] = (
            provider => provider.Token(Read, key: provider.Publish(SigningKey.Certified("short", bits: 1024))), "is signed with a key that the authority does not publish"),
        ["with something critical"] = (
            provider => provider.Token(Read, key: provider.Current with { Head = header => header["crit"] = new JsonArray("b64") }),
            "asks by \"crit\" for something that is not understood here"),
        ["with nothing critical"] = (
            provider => provider.Token(Read, key: provider.Current with { Head = header => header["crit"] = null }), "asks by \"crit\" for something that is not understood here"),
        ["signed by a key for something else"] = (
            provider => provider.Token(Read, key: provider.Publish(ForEncryption(SigningKey.Rsa("other")))), "is signed with a key that the authority does not publish"),
        ["of nobody"] = (provider => provider.Token(Read, Nameless), "names nobody: it has neither \"sub\" nor a client"),
        ["of an empty name"] = (
            provider => provider.Token(Read, claims =>
            {
                Nameless(claims);
                claims["sub"] = "";
            }),
            "names nobody: it has neither \"sub\" nor a client"),
        ["with a claim changed"] = (provider => Changed(provider.Token(Read)), "has a signature that is not the authority's"),
        ["without its signature"] = (provider => provider.Token(Read)[..(provider.Token(Read).LastIndexOf('.') + 1)], "has a signature that is not the authority's"),
        ["no token"] = (_ => "letmein", "is no JSON Web Token"),
        ["two parts"] = (_ => "e30.e30", "is no JSON Web Token"),
        ["too long"] = (provider => provider.Token(new string('x', 20_000)), "is no JSON Web Token"),
    };

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_token_that_is_not_good_is_401_with_the_reason_and_never_anonymous(string which)
    {
        await using var gateway = await GuardedGateway.StartAsync("--Authentication:Anonymous", "true");
        var (make, reason) = Bad[which];

        var reply = await gateway.AskWithAsync(Anything, $"Bearer {make(gateway.Provider)}");

        Assert.Equal((401, "Bearer error=\"invalid_token\"", "absent"), (reply.Status, reply.Challenge, reply.Data));
        Assert.Equal(("UNAUTHENTICATED", $"The token {reason}. Ask the authority for a new one."), (Assert.Single(reply.Codes), reply.Message));
    }

    /// <summary>Signed well, and made by somebody who makes mistakes: JSON in the place of each claim.</summary>
    [Fact]
    public async Task Whatever_the_claims_are_a_token_is_good_or_401_and_nothing_fails()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        string[] values = ["null", "true", "7", "-1", "1e300", "9223372036854775807", "253402300800", "\"\"", "\"soon\"", "[]", "[1,null,{}]", "{}", "{\"a\":[1]}"];
        foreach (var claim in (string[])["iss", "aud", "sub", "client_id", "exp", "nbf", "iat", "scope", "scp", "roles"])
        {
            foreach (var value in values)
            {
                var reply = await gateway.AskWithAsync(Anything, $"Bearer {gateway.Provider.Token(Read, claims => claims[claim] = JsonNode.Parse(value))}");

                Assert.True(reply.Status is 200 or 401, $"{claim} {value}: {reply.Status} {reply.Body}");
                if (claim is "iss" or "aud") Assert.Equal((401, claim, value), (reply.Status, claim, value));
            }
        }
    }

    [Theory]
    [InlineData("{}", "{}")]
    [InlineData("[]", "[]")]
    [InlineData("null", "null")]
    [InlineData("""{"alg":7}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":7}""", """{"exp":"x"}""")]
    [InlineData("""{"alg":"RS256","kid":{"a":1}}""", "[]")]
    [InlineData("""{"alg":"RS256","alg":"none"}""", "{}")]
    [InlineData("""{"alg":"RS256","zip":"DEF","enc":"A128GCM"}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"first"}""", """{"exp":1e999}""")]
    [InlineData("""{"alg":"\ud800"}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"\ud800"}""", "{}")]
    [InlineData("""{"alg":"RS256","\ud800":"x"}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"first","x":["\ud800"]}""", "{}")]
    [InlineData("""{"alg":"RS256","kid":"first"}""", """{"sub":"\ud800"}""")]
    [InlineData("""{"alg":"RS256","kid":"first"}""", """{"\ud800":{"\ud800":"\ud800"}}""")]
    public async Task A_token_that_is_hardly_one_is_401(string head, string claims)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        static string Encode(string text) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));

        foreach (var token in (string[])[$"{Encode(head)}.{Encode(claims)}.c2ln", $"{Encode(head)}.{Encode(claims)}.", $"{Encode(head)}.c2ln.c2ln.c2ln.c2ln", $"..{Encode(claims)}"])
        {
            var reply = await gateway.AskWithAsync(Anything, $"Bearer {token}");
            Assert.Equal((401, "Bearer error=\"invalid_token\""), (reply.Status, reply.Challenge));
        }
    }

    /// <summary>JSON lets half of a pair of surrogates be written, and is told that it is no text only by who reads it.</summary>
    [Theory]
    [InlineData("sub")]
    [InlineData("client_id")]
    [InlineData("scope")]
    [InlineData("anything")]
    [InlineData("\\ud800")]
    public async Task A_claim_that_is_no_text_is_401_however_well_it_is_signed(string claim)
    {
        await using var gateway = await GuardedGateway.StartAsync();
        var provider = gateway.Provider;
        var token = provider.Current.Sign(
            $$"""{"iss":"{{provider.Issuer}}","aud":"{{IdentityProvider.Audience}}","exp":{{provider.InSeconds(300)}},"azp":"a-frontend","{{claim}}":"\ud800"}""");

        var reply = await gateway.AskWithAsync(Anything, $"Bearer {token}");

        Assert.Equal((401, "Bearer error=\"invalid_token\""), (reply.Status, reply.Challenge));
    }

    [Fact]
    public async Task Clocks_may_differ_by_half_a_minute_and_by_more_when_it_is_set()
    {
        await using var gateway = await GuardedGateway.StartAsync();
        await using var exact = await GuardedGateway.StartAsync("--Authentication:ClockSkew", "00:00:00");
        static string Late(GuardedGateway of) => $"Bearer {of.Provider.Token(Read, claims => claims["exp"] = of.Provider.InSeconds(-29))}";
        static string Early(GuardedGateway of) => $"Bearer {of.Provider.Token(Read, claims => claims["nbf"] = of.Provider.InSeconds(29))}";

        Assert.Equal((200, 200), ((await gateway.AskWithAsync(Anything, Late(gateway))).Status, (await gateway.AskWithAsync(Anything, Early(gateway))).Status));
        Assert.Equal((401, 401), ((await exact.AskWithAsync(Anything, Late(exact))).Status, (await exact.AskWithAsync(Anything, Early(exact))).Status));
    }

    [Theory]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    [InlineData("token")]
    [InlineData("")]
    public async Task A_header_that_is_no_bearer_token_is_401_too(string authorization)
    {
        await using var gateway = await GuardedGateway.StartAsync("--Authentication:Anonymous", "true");

        var reply = await gateway.AskWithAsync(Anything, authorization);

        Assert.Equal((401, "Bearer"), (reply.Status, reply.Challenge));
    }

    [Fact]
    public async Task The_word_Bearer_may_be_written_in_any_case()
    {
        await using var gateway = await GuardedGateway.StartAsync();

        Assert.Equal(200, (await gateway.AskWithAsync(Anything, $"bearer {gateway.Provider.Token(Read)}")).Status);
    }

    private static void Nameless(JsonObject claims)
    {
        claims.Remove("sub");
        claims.Remove("client_id");
    }

    private static SigningKey Bringing(SigningKey key) => key with
    {
        Head = header =>
        {
            header["jwk"] = key.ToPublic();
            header["jku"] = "http://127.0.0.1:1/keys";
            header["x5u"] = "http://127.0.0.1:1/certificate";
        },
    };

    private static SigningKey ForEncryption(SigningKey key) => key with
    {
        ToPublic = () =>
        {
            var told = key.ToPublic();
            told["use"] = "enc";
            return told;
        },
    };

    private static string Changed(string token)
    {
        var parts = token.Split('.');
        var claims = JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(parts[1]))!;
        claims["scope"] = "operate";
        parts[1] = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(claims.ToJsonString()));
        return string.Join('.', parts);
    }
}
