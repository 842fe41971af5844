using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Sandbox;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class MicrosoftCertificateTests
{
    private const string ShaThumbprint = "x5t";
    private const string Sha256Thumbprint = "x5t#S256";

    [Theory]
    [InlineData("PS256", Sha256Thumbprint)]
    [InlineData("PS256", ShaThumbprint)]
    [InlineData("RS256", Sha256Thumbprint)]
    [InlineData("RS256", ShaThumbprint)]
    public async Task An_assertion_signed_with_the_registered_certificate_gets_a_token_that_is_good(string algorithm, string thumbprint)
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var assertion = new Assertion(sandbox.Server) { Algorithm = algorithm, Thumbprint = thumbprint };

        var reply = await PostAsync(sandbox, assertion);
        var product = await sandbox.GetAsync(RunningSandbox.MicrosoftProducts + "/14631253285588838", reply.Text("access_token"));

        Assert.Equal((200, "\"3600\"", 200), (reply.Status, reply.Raw("expires_in"), product.Status));
    }

    public static TheoryData<string, int> Mistakes => new()
    {
        { """{"iss":"someone"}""", 700021 },
        { """{"sub":"someone"}""", 700021 },
        { """{"sub":null}""", 700021 },
        { """{"aud":"https://login.microsoftonline.com/common/oauth2/token"}""", 700023 },
        { """{"exp":-1}""", 700024 },
        { """{"exp":0}""", 700024 },
        { """{"exp":601}""", 700024 },
        { """{"exp":null}""", 700024 },
        { """{"exp":"300"}""", 700024 },
        { """{"nbf":1}""", 700024 },
        { """{"nbf":-400}""", 700024 },
        { """{"nbf":"0"}""", 700024 },
        { """{"jti":null}""", 50027 },
        { """{"jti":""}""", 50027 },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_claim_that_is_not_as_it_must_be_is_told_by_its_AADSTS_code(string claims, int code)
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock });
        var assertion = new Assertion(sandbox.Server) { Now = clock.GetUtcNow(), Changes = JsonNode.Parse(claims)!.AsObject() };

        var reply = await PostAsync(sandbox, assertion);

        Assert.Equal((401, "invalid_client", $"[{code}]"), (reply.Status, reply.Text("error"), reply.Raw("error_codes")));
        Assert.StartsWith($"AADSTS{code}: ", reply.Text("error_description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assertion_of_ten_minutes_is_taken_until_its_last_second()
    {
        var clock = new ManualClock();
        await using var sandbox = await RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = clock });
        var now = clock.GetUtcNow();
        var longest = JsonNode.Parse("""{"exp":600,"nbf":0}""")!.AsObject();
        var (first, second) = (new Assertion(sandbox.Server) { Now = now, Changes = longest }, new Assertion(sandbox.Server) { Now = now, Changes = longest });

        clock.Advance(TimeSpan.FromSeconds(599));
        var before = await PostAsync(sandbox, first);
        clock.Advance(TimeSpan.FromSeconds(1));
        var after = await PostAsync(sandbox, second);

        Assert.Equal((200, 401), (before.Status, after.Status));
    }

    [Fact]
    public async Task An_assertion_is_taken_once()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var form = Form(sandbox, new Assertion(sandbox.Server).ToString());

        var first = await sandbox.PostFormAsync(sandbox.MicrosoftTokenEndpoint, form);
        var second = await sandbox.PostFormAsync(sandbox.MicrosoftTokenEndpoint, form);

        Assert.Equal((200, 401), (first.Status, second.Status));
        Assert.Equal("AADSTS50027: JWT token is invalid or malformed. The claim 'jti' was used before.", second.Text("error_description"));
    }

    [Fact]
    public async Task A_certificate_that_is_not_registered_is_refused_by_its_thumbprint_and_by_its_key()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=stranger", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var stranger = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

        var byThumbprint = await PostAsync(sandbox, new Assertion(sandbox.Server) { Named = stranger, Key = key });
        var byKey = await PostAsync(sandbox, new Assertion(sandbox.Server) { Key = key });
        var unnamed = await PostAsync(sandbox, new Assertion(sandbox.Server) { Thumbprint = "kid" });

        Assert.Equal("""[700027] [700027] [700027]""", string.Join(' ', new[] { byThumbprint, byKey, unnamed }.Select(reply => reply.Raw("error_codes"))));
        Assert.EndsWith("[Reason - The key was not found.]", byThumbprint.Text("error_description"), StringComparison.Ordinal);
        Assert.EndsWith("[Reason - The key used is not valid.]", byKey.Text("error_description"), StringComparison.Ordinal);
        Assert.EndsWith("[Reason - The key was not found.]", unnamed.Text("error_description"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("RS512")]
    public async Task Another_algorithm_than_RS256_and_PS256_is_refused(string algorithm)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await PostAsync(sandbox, new Assertion(sandbox.Server) { Algorithm = algorithm });

        Assert.Equal((401, "[700027]"), (reply.Status, reply.Raw("error_codes")));
    }

    [Theory]
    [InlineData("eyJhbGciOiJSUzI1NiJ9.e30")]
    [InlineData("a.b.c")]
    [InlineData("####.####.####")]
    [InlineData("W10.e30.AAAA")]
    public async Task What_is_no_token_at_all_is_malformed(string assertion)
    {
        await using var sandbox = await RunningSandbox.StartAsync();

        var reply = await sandbox.PostFormAsync(sandbox.MicrosoftTokenEndpoint, Form(sandbox, assertion));

        Assert.Equal((401, "[50027]"), (reply.Status, reply.Raw("error_codes")));
    }

    [Fact]
    public async Task Secret_and_assertion_exclude_each_other_and_one_of_them_must_be_there()
    {
        await using var sandbox = await RunningSandbox.StartAsync();
        var both = Form(sandbox, new Assertion(sandbox.Server).ToString());
        both["client_secret"] = sandbox.MicrosoftTokenForm()["client_secret"];
        var none = sandbox.MicrosoftTokenForm();
        none.Remove("client_secret");
        var untyped = Form(sandbox, new Assertion(sandbox.Server).ToString());
        untyped["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:saml2-bearer";

        var replies = await Task.WhenAll(
            new[] { both, none, untyped }.Select(form => sandbox.PostFormAsync(sandbox.MicrosoftTokenEndpoint, form)));

        Assert.Equal(
            [(400, "invalid_request"), (401, "invalid_client"), (400, "invalid_request")],
            replies.Select(reply => (reply.Status, reply.Text("error"))));
    }

    private static Task<VendorReply> PostAsync(RunningSandbox sandbox, Assertion assertion) =>
        sandbox.PostFormAsync(sandbox.MicrosoftTokenEndpoint, Form(sandbox, assertion.ToString()));

    private static Dictionary<string, string> Form(RunningSandbox sandbox, string assertion)
    {
        var form = sandbox.MicrosoftTokenForm();
        form.Remove("client_secret");
        form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        form["client_assertion"] = assertion;
        return form;
    }

    /// <summary>An assertion as Microsoft's page describes it, made with nothing of the sandbox but its certificate.</summary>
    private sealed class Assertion(SandboxServer server)
    {
        public string Algorithm { get; init; } = "PS256";

        public string Thumbprint { get; init; } = Sha256Thumbprint;

        public DateTimeOffset Now { get; init; } = DateTimeOffset.UtcNow;

        /// <summary>Claims that differ; numbers are seconds from now, null leaves the claim out.</summary>
        public JsonObject Changes { get; init; } = [];

        public RSA Key { get; init; } = server.MicrosoftCertificate.GetRSAPrivateKey()!;

        public X509Certificate2 Named { get; init; } = server.MicrosoftCertificate;

        public override string ToString()
        {
            var hash = Thumbprint == ShaThumbprint ? HashAlgorithmName.SHA1 : HashAlgorithmName.SHA256;
            var header = new JsonObject
            {
                ["alg"] = Algorithm,
                ["typ"] = "JWT",
                [Thumbprint] = Base64Url.EncodeToString(Named.GetCertHash(hash)),
            };
            var signed = $"{Part(header)}.{Part(Claims())}";
            var padding = Algorithm == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
            return $"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, padding))}";
        }

        private JsonObject Claims()
        {
            var now = Now.ToUnixTimeSeconds();
            var client = server.GatewayConfiguration["Microsoft:ClientId"];
            var claims = new JsonObject
            {
                ["iss"] = client,
                ["sub"] = client,
                ["aud"] = server.GatewayConfiguration["Microsoft:TokenEndpoint"],
                ["nbf"] = now,
                ["exp"] = now + 300,
                ["jti"] = Guid.NewGuid().ToString(),
            };
            foreach (var (name, value) in Changes)
            {
                if (value is null)
                    claims.Remove(name);
                else
                    claims[name] = value.GetValueKind() == JsonValueKind.Number ? now + value.GetValue<long>() : value.DeepClone();
            }

            return claims;
        }

        private static string Part(JsonObject part) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(part));
    }
}
