using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Sandbox.SuperOffice;

namespace ProductGateway.Tests.Connectors.SuperOffice;

/// <summary>The four ways to sign in at SuperOffice, against what its sandbox takes and refuses.</summary>
public sealed class SuperOfficeSignInTests
{
    private const string RefreshPath = "/login/common/oauth/tokens";
    private const string AuthenticatePath = "/Login/api/PartnerSystemUser/Authenticate";

    [Theory]
    [InlineData(SuperOfficeSignIn.Bearer, false)]
    [InlineData(SuperOfficeSignIn.RefreshToken, false)]
    [InlineData(SuperOfficeSignIn.Ticket, false)]
    [InlineData(SuperOfficeSignIn.SystemUser, false)]
    [InlineData(SuperOfficeSignIn.Basic, true)]
    [InlineData(SuperOfficeSignIn.Ticket, true)]
    public async Task Every_sign_in_creates_and_reads(SuperOfficeSignIn signIn, bool onsite)
    {
        await using var rig = await SignedInConnectors.StartAsync(signIn, options => options with { SuperOfficeOnsite = onsite });
        if (onsite)
            rig.With("SuperOffice:Onsite", "true");
        if (onsite && signIn == SuperOfficeSignIn.Ticket)
            rig.With("SuperOffice:AppToken", null);
        using var superOffice = rig.SuperOffice();

        var created = await CreateAsync(superOffice);
        var read = await superOffice.ReadProductAsync(created.ToString(), CancellationToken.None);

        Assert.Equal(created, read?.ProductId);
        Assert.All(rig.ProductCalls, call => Assert.Equal(200, call.Status));
    }

    [Fact]
    public async Task An_access_token_is_refreshed_a_minute_before_its_end()
    {
        await using var rig = await SignedInConnectors.StartAsync(SuperOfficeSignIn.RefreshToken);
        using var superOffice = rig.SuperOffice();

        await CreateAsync(superOffice);
        rig.Clock.Advance(TimeSpan.FromMinutes(59));
        await CreateAsync(superOffice);

        await SandboxedConnectors.UntilAsync(() => rig.Calls(RefreshPath).Count == 2);
        Assert.Equal([200, 200], rig.ProductCalls.Select(call => call.Status));
    }

    [Theory]
    [InlineData(SuperOfficeSignIn.RefreshToken, RefreshPath)]
    [InlineData(SuperOfficeSignIn.SystemUser, AuthenticatePath)]
    public async Task A_token_or_ticket_that_was_forgotten_is_fetched_again_and_the_call_repeated_once(SuperOfficeSignIn signIn, string path)
    {
        await using var rig = await SignedInConnectors.StartAsync(signIn);
        using var superOffice = rig.SuperOffice();
        await CreateAsync(superOffice);
        rig.Sandbox.SignIns.ForgetTokens(SandboxVendor.SuperOffice);

        await CreateAsync(superOffice);

        Assert.Equal([200, 401, 200], rig.ProductCalls.Select(call => call.Status));
        Assert.Equal(2, rig.Calls(path).Count);
    }

    [Fact]
    public async Task The_refresh_token_stays_unless_an_answer_brings_another()
    {
        await using var rig = await SignedInConnectors.StartAsync(SuperOfficeSignIn.RefreshToken);
        using var superOffice = rig.SuperOffice();
        await CreateAsync(superOffice);
        rig.Sandbox.SignIns.ForgetTokens(SandboxVendor.SuperOffice);
        rig.Sandbox.Faults.Arm(new AnswerInstead
        {
            Vendor = SandboxVendor.SuperOffice,
            TokenEndpoint = true,
            Path = RefreshPath,
            Status = 200,
            Body = """{"access_token":"8A:Cust12345.unknown","expires_in":3600,"refresh_token":"rotated-once"}""",
        });
        await Assert.ThrowsAsync<VendorException>(() => CreateAsync(superOffice));
        rig.Clock.Advance(TimeSpan.FromMinutes(2));

        // The sandbox does not know the new one: that it is refused shows that it was sent.
        var failure = await Assert.ThrowsAsync<VendorException>(() => CreateAsync(superOffice));

        Assert.Equal(FailureCause.TokenRefused, failure.Cause);
        Assert.Contains("invalid_grant", failure.Message);
    }

    [Fact]
    public async Task A_system_user_asks_for_a_ticket_every_six_hours()
    {
        await using var rig = await SignedInConnectors.StartAsync(SuperOfficeSignIn.SystemUser);
        using var superOffice = rig.SuperOffice();

        await CreateAsync(superOffice);
        rig.Clock.Advance(TimeSpan.FromHours(6) - TimeSpan.FromSeconds(61));
        await CreateAsync(superOffice);
        Assert.Single(rig.Calls(AuthenticatePath));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        await CreateAsync(superOffice);

        await SandboxedConnectors.UntilAsync(() => rig.Calls(AuthenticatePath).Count == 2);
    }

    [Theory]
    [InlineData("SuperOffice:AppToken", "another-application")]
    [InlineData("SuperOffice:SystemUserToken", "My App-unknown")]
    [InlineData("SuperOffice:PrivateKeyPath", "other key")]
    public async Task A_system_user_with_a_wrong_proof_is_auth_refused_and_nothing_is_sent(string key, string value)
    {
        await using var rig = await SignedInConnectors.StartAsync(SuperOfficeSignIn.SystemUser);
        using var other = RSA.Create(2048);
        rig.With(key, value == "other key" ? rig.Write("other.pem", other.ExportPkcs8PrivateKeyPem()) : value);
        using var superOffice = rig.SuperOffice();

        var failure = await Assert.ThrowsAsync<VendorException>(() => CreateAsync(superOffice));

        Assert.IsType<VendorFailure.AuthRefused>(failure.Failure);
        Assert.Empty(rig.ProductCalls);
    }

    public static TheoryData<string> Forgeries => ["other key", "alg none", "other issuer", "other tenant", "ended", "no ticket", "two parts", "not json"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_ticket_is_taken_only_from_what_SuperOffice_has_signed_for_this_tenant_now(string forgery)
    {
        await using var rig = await SignedInConnectors.StartAsync(SuperOfficeSignIn.SystemUser);
        using var superOffice = rig.SuperOffice();
        using var key = RSA.Create(2048);
        Answer(rig, AuthenticatePath, JsonSerializer.Serialize(new { IsSuccessful = true, Token = Forge(key, forgery, rig.Clock.GetUtcNow()) }));
        using var other = RSA.Create(2048);
        Answer(rig, "/login/.well-known/jwks", PublicKey(forgery == "other key" ? other : key));

        var failure = await Assert.ThrowsAsync<VendorException>(() => CreateAsync(superOffice));

        Assert.Equal(FailureCause.TokenUnusable, failure.Cause);
        Assert.Empty(rig.ProductCalls);
    }

    /// <summary>The other side of the forgeries: the same token, rightly made, is taken.</summary>
    [Fact]
    public async Task A_ticket_that_is_rightly_signed_is_taken_and_sent()
    {
        await using var rig = await SignedInConnectors.StartAsync(SuperOfficeSignIn.SystemUser);
        using var superOffice = rig.SuperOffice();
        using var key = RSA.Create(2048);
        Answer(rig, AuthenticatePath, JsonSerializer.Serialize(new { IsSuccessful = true, Token = Forge(key, "", rig.Clock.GetUtcNow()) }));
        Answer(rig, "/login/.well-known/jwks", PublicKey(key));

        await Assert.ThrowsAsync<VendorException>(() => CreateAsync(superOffice));

        Assert.Equal([401], rig.ProductCalls.Select(call => call.Status));
    }

    private static async Task<long> CreateAsync(SuperOfficeConnector superOffice) =>
        (await superOffice.CreateProductAsync(new() { Name = "Bålpanne" }, CancellationToken.None)).Value.ProductId;

    private static void Answer(SignedInConnectors rig, string path, string body) => rig.Sandbox.Faults.Arm(
        new AnswerInstead { Vendor = SandboxVendor.SuperOffice, TokenEndpoint = true, Path = path, Status = 200, Body = body });

    private static string PublicKey(RSA key)
    {
        var numbers = key.ExportParameters(includePrivateParameters: false);
        return $$"""
            {"keys":[{"kty":"EC"},{"kty":"RSA","kid":"k1","n":"{{Base64Url.EncodeToString(numbers.Modulus)}}","e":"{{Base64Url.EncodeToString(numbers.Exponent)}}"}]}
            """;
    }

    private static string Forge(RSA key, string forgery, DateTimeOffset now)
    {
        var header = forgery == "alg none" ? """{"alg":"none","kid":"k1"}""" : """{"alg":"RS256","kid":"k1"}""";
        var claims = new Dictionary<string, object>
        {
            ["iss"] = forgery == "other issuer" ? "https://example.org" : "SuperOffice AS",
            ["exp"] = (now + TimeSpan.FromMinutes(forgery == "ended" ? -6 : 5)).ToUnixTimeSeconds(),
            ["http://schemes.superoffice.net/identity/ctx"] = forgery == "other tenant" ? "Cust99999" : "Cust12345",
        };
        if (forgery != "no ticket")
            claims["http://schemes.superoffice.net/identity/ticket"] = "7T:forged";
        var signed = $"{Encode(header)}.{Encode(forgery == "not json" ? "hello" : JsonSerializer.Serialize(claims))}";
        if (forgery == "two parts")
            return signed;

        var signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{(forgery == "alg none" ? "" : Base64Url.EncodeToString(signature))}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
