using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.SuperOffice;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.Sandbox;

public sealed class SuperOfficeSystemUserTests
{
    private const string Endpoint = "/superoffice/Login/api/PartnerSystemUser/Authenticate";
    private const string Claims = "http://schemes.superoffice.net/identity/";

    private readonly ManualClock _clock = new();

    [Fact]
    public async Task A_signed_token_gets_a_jwt_whose_ticket_opens_the_api()
    {
        await using var sandbox = await StartAsync();

        var reply = await AuthenticateAsync(sandbox, Request(sandbox));
        var jwt = reply.Text("Token");
        var claims = Part(jwt, 1);
        var product = await sandbox.GetWithAsync(
            RunningSandbox.SuperOfficeProducts + "/57",
            ("Authorization", $"SOTicket {claims.GetProperty(Claims + "ticket").GetString()}"), ("SO-AppToken", Keys(sandbox)["SuperOffice:AppToken"]!));

        Assert.Equal((200, "true", "null"), (reply.Status, reply.Raw("IsSuccessful"), reply.Raw("ErrorMessage")));
        Assert.Equal(("Cust12345", "SuperOffice AS", "spn:1801550193"), (
            claims.GetProperty(Claims + "ctx").GetString(), claims.GetProperty("iss").GetString(), claims.GetProperty("aud").GetString()));
        Assert.Equal(_clock.GetUtcNow().ToUnixTimeSeconds() + 300, claims.GetProperty("exp").GetInt64());
        Assert.Equal(200, product.Status);
    }

    [Fact]
    public async Task The_jwt_is_signed_with_the_key_that_the_login_publishes()
    {
        await using var sandbox = await StartAsync();
        var jwt = (await AuthenticateAsync(sandbox, Request(sandbox))).Text("Token");

        var key = Assert.Single((await sandbox.GetAsync("/superoffice/login/.well-known/jwks")).Json.GetProperty("keys").EnumerateArray());
        using var rsa = RSA.Create(new RSAParameters
        {
            Modulus = Base64Url.DecodeFromChars(key.GetProperty("n").GetString()),
            Exponent = Base64Url.DecodeFromChars(key.GetProperty("e").GetString()),
        });
        var end = jwt.LastIndexOf('.');
        var signed = Encoding.ASCII.GetBytes(jwt, 0, end);

        Assert.Equal(
            ("RS256", key.GetProperty("kid").GetString()),
            (Part(jwt, 0).GetProperty("alg").GetString(), Part(jwt, 0).GetProperty("kid").GetString()));
        Assert.True(rsa.VerifyData(
            signed, Base64Url.DecodeFromChars(jwt.AsSpan(end + 1)), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Theory]
    [InlineData("ApplicationToken", "wrong", "The application token is wrong.")]
    [InlineData("ContextIdentifier", "Cust99999", "The application is not authorized for this tenant.")]
    [InlineData("ReturnTokenType", "SAML", "The return token type is not supported.")]
    [InlineData("SignedSystemToken", "no points", "The signed system token is malformed.")]
    [InlineData("SignedSystemToken", ".", "The signed system token is malformed.")]
    [InlineData("SignedSystemToken", "Other App-1.202601010930.AAAA", "The system user token is unknown.")]
    [InlineData("SignedSystemToken", "Sandbox App 1.0-pzqc70604i.2026-01-01.AAAA", "The signed system token is malformed.")]
    public async Task A_member_that_is_wrong_is_told_with_200_and_no_success(string member, string value, string message)
    {
        await using var sandbox = await StartAsync();
        var request = Request(sandbox);
        request[member] = value;

        var reply = await AuthenticateAsync(sandbox, request);

        Assert.Equal($$"""200 {"IsSuccessful":false,"Token":null,"ErrorMessage":"{{message}}"}""", reply.Line);
    }

    [Theory]
    [InlineData(-301, false)]
    [InlineData(-300, true)]
    [InlineData(300, true)]
    [InlineData(360, false)]
    public async Task A_signature_is_good_for_five_minutes_around_its_time(int seconds, bool good)
    {
        await using var sandbox = await StartAsync();
        var request = Request(sandbox, _clock.GetUtcNow().AddSeconds(Math.Max(0, seconds)));
        _clock.Advance(TimeSpan.FromSeconds(Math.Max(0, -seconds)));

        var reply = await AuthenticateAsync(sandbox, request);

        Assert.Equal(good, reply.Json.GetProperty("IsSuccessful").GetBoolean());
    }

    [Fact]
    public async Task A_signature_by_another_key_over_another_text_or_not_in_base64_is_wrong()
    {
        await using var sandbox = await StartAsync();
        using var stranger = RSA.Create(2048);
        var good = Request(sandbox)["SignedSystemToken"];
        var end = good.LastIndexOf('.');
        string[] signatures = [Sign(stranger, good[..end]), Sign(Key(sandbox), good[..(end - 1)]), "not base64", ""];

        foreach (var signature in signatures)
        {
            var request = Request(sandbox);
            request["SignedSystemToken"] = $"{good[..end]}.{signature}";
            var reply = await AuthenticateAsync(sandbox, request);
            Assert.Equal("The signature of the system token is wrong.", reply.Text("ErrorMessage"));
        }
    }

    [Fact]
    public async Task A_body_that_is_not_json_is_refused_in_the_one_error_shape()
    {
        await using var sandbox = await StartAsync();

        var form = await sandbox.PostFormAsync(Endpoint, Request(sandbox));
        var list = await sandbox.PostAsync(Endpoint, null, "[]");

        Assert.Equal((415, "true", 400, "true"), (form.Status, form.Raw("Error"), list.Status, list.Raw("Error")));
    }

    private Task<RunningSandbox> StartAsync() => RunningSandbox.StartAsync(new SandboxOptions { TimeProvider = _clock });

    private static IReadOnlyDictionary<string, string?> Keys(RunningSandbox sandbox) =>
        sandbox.Server.GatewayConfigurationFor(SuperOfficeSignIn.SystemUser);

    private static Task<VendorReply> AuthenticateAsync(RunningSandbox sandbox, Dictionary<string, string> request) =>
        sandbox.PostAsync(Endpoint, null, JsonSerializer.Serialize(request));

    private Dictionary<string, string> Request(RunningSandbox sandbox, DateTimeOffset? at = null)
    {
        var time = (at ?? _clock.GetUtcNow()).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
        var text = $"{Keys(sandbox)["SuperOffice:SystemUserToken"]}.{time}";
        return new Dictionary<string, string>
        {
            ["SignedSystemToken"] = $"{text}.{Sign(Key(sandbox), text)}",
            ["ApplicationToken"] = Keys(sandbox)["SuperOffice:AppToken"]!,
            ["ContextIdentifier"] = Keys(sandbox)["SuperOffice:Tenant"]!,
            ["ReturnTokenType"] = "JWT",
        };
    }

    private static RSA Key(RunningSandbox sandbox)
    {
        var key = RSA.Create();
        key.ImportFromPem(sandbox.Server.SuperOfficePrivateKeyPem);
        return key;
    }

    private static string Sign(RSA key, string text) =>
        Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    private static JsonElement Part(string jwt, int index) =>
        JsonSerializer.Deserialize<JsonElement>(Base64Url.DecodeFromChars(jwt.Split('.')[index]));
}
