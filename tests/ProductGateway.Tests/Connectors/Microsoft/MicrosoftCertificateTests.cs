using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Microsoft;

namespace ProductGateway.Tests.Connectors.Microsoft;

/// <summary>Entra ID's client assertion: a certificate in the place of the secret.</summary>
public sealed class MicrosoftCertificateTests
{
    [Theory]
    [InlineData("pfx")]
    [InlineData("pem")]
    [InlineData("pem and key")]
    [InlineData("pem and encrypted key")]
    public async Task A_certificate_signs_in_from_every_kind_of_file(string kind)
    {
        await using var rig = await SignedInConnectors.StartAsync();
        Certify(rig, rig.Sandbox.MicrosoftCertificate, kind);
        using var microsoft = rig.Microsoft();

        var answer = await microsoft.CreateProductAsync(SandboxedConnectors.NewMicrosoftProduct(), CancellationToken.None);

        Assert.True(answer.Value.Id > 0);
        Assert.Single(rig.Calls("/oauth2/token"));
    }

    [Fact]
    public async Task Every_assertion_is_another_so_that_none_can_be_used_twice()
    {
        await using var rig = await SignedInConnectors.StartAsync();
        Certify(rig, rig.Sandbox.MicrosoftCertificate, "pfx");
        using var microsoft = rig.Microsoft();

        for (var i = 0; i < 3; i++)
        {
            await microsoft.CreateProductAsync(SandboxedConnectors.NewMicrosoftProduct(), CancellationToken.None);
            rig.Sandbox.SignIns.ForgetTokens(ProductGateway.Sandbox.SandboxVendor.Microsoft);
        }

        Assert.Equal([200, 200, 200], rig.Calls("/oauth2/token").Select(call => call.Status));
    }

    [Fact]
    public async Task A_certificate_that_Entra_does_not_know_is_auth_refused_with_its_number_in_the_log()
    {
        await using var rig = await SignedInConnectors.StartAsync();
        using var key = RSA.Create(2048);
        using var other = new CertificateRequest("CN=other", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(rig.Clock.GetUtcNow().AddDays(-1), rig.Clock.GetUtcNow().AddDays(1));
        Certify(rig, other, "pfx");
        using var microsoft = rig.Microsoft();

        var failure = await Assert.ThrowsAsync<VendorException>(() => microsoft.ReadProductAsync("1", CancellationToken.None));

        Assert.IsType<VendorFailure.AuthRefused>(failure.Failure);
        Assert.Matches("TokenRefused, status 40[01], invalid_client, AADSTS700[0-9]+", failure.Message);
        Assert.Empty(rig.ProductCalls);
    }

    [Fact]
    public void Exactly_one_proof_is_configured()
    {
        Assert.Equal(["Microsoft:ClientSecret"], Keys(new MicrosoftOptions()));
        Assert.Equal(["Microsoft:CertificatePath"], Keys(new MicrosoftOptions { ClientSecret = "s", CertificatePath = "/x.pfx" }));
        Assert.Equal(
            ["Microsoft:CertificatePassword", "Microsoft:CertificateKeyPath"],
            Keys(new MicrosoftOptions { ClientSecret = "s", CertificatePassword = "p", CertificateKeyPath = "/x" }));
        Assert.Empty(Keys(new MicrosoftOptions { ClientSecret = "s" }));
    }

    [Fact]
    public async Task A_file_that_is_missing_foreign_or_has_another_password_is_told_by_its_key()
    {
        await using var rig = await SignedInConnectors.StartAsync();
        var pfx = rig.Write("right.pfx", rig.Sandbox.MicrosoftCertificate.Export(X509ContentType.Pfx, "right"));
        var noKey = rig.Write("public.pem", rig.Sandbox.MicrosoftCertificate.ExportCertificatePem());

        Assert.Contains("there is no file /nowhere.pfx", Told(new MicrosoftOptions { CertificatePath = "/nowhere.pfx" }));
        Assert.Contains("is not a certificate", Told(new MicrosoftOptions { CertificatePath = rig.Write("text.pfx", "hello") }));
        Assert.Contains("is not a certificate", Told(new MicrosoftOptions { CertificatePath = pfx, CertificatePassword = "c4n4ry-wrong" }));
        Assert.Contains("is not a certificate", Told(new MicrosoftOptions { CertificatePath = noKey }));
        Assert.DoesNotContain("c4n4ry", Told(new MicrosoftOptions { CertificatePath = pfx, CertificatePassword = "c4n4ry-wrong" }));
    }

    private static void Certify(SignedInConnectors rig, X509Certificate2 certificate, string kind)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        var pem = certificate.ExportCertificatePem();
        rig.With("Microsoft:ClientSecret", null);
        switch (kind)
        {
            case "pfx":
                rig.With("Microsoft:CertificatePath", rig.Write("c.pfx", certificate.Export(X509ContentType.Pfx, "hush")));
                rig.With("Microsoft:CertificatePassword", "hush");
                break;
            case "pem":
                rig.With("Microsoft:CertificatePath", rig.Write("c.pem", $"{pem}\n{key.ExportPkcs8PrivateKeyPem()}\n"));
                break;
            case "pem and key":
                rig.With("Microsoft:CertificatePath", rig.Write("c.pem", pem));
                rig.With("Microsoft:CertificateKeyPath", rig.Write("k.pem", key.ExportPkcs8PrivateKeyPem()));
                break;
            default:
                var parameters = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
                rig.With("Microsoft:CertificatePath", rig.Write("c.pem", pem));
                rig.With("Microsoft:CertificateKeyPath", rig.Write("k.pem", key.ExportEncryptedPkcs8PrivateKeyPem("hush", parameters)));
                rig.With("Microsoft:CertificatePassword", "hush");
                break;
        }
    }

    private static string Told(MicrosoftOptions options) => string.Join('\n', Whole(options).Validate());

    private static IEnumerable<string> Keys(MicrosoftOptions options) =>
        Whole(options).Validate().Select(mistake => mistake[..mistake.IndexOf(": ", StringComparison.Ordinal)]);

    private static MicrosoftOptions Whole(MicrosoftOptions options)
    {
        options.BaseAddress = "https://manage.devcenter.microsoft.com/v2.0/my";
        options.TokenEndpoint = "https://login.microsoftonline.com/{tenantId}/oauth2/token";
        options.TenantId = "contoso.onmicrosoft.com";
        options.ClientId = "app";
        return options;
    }
}
