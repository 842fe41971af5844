using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace ProductGateway.Sandbox;

/// <summary>The keys of one sandbox, RSA 2048, each made when it is first asked for and kept in memory only.</summary>
internal sealed class SandboxKeys(TimeProvider time) : IDisposable
{
    private const int Bits = 2048;

    private readonly Lazy<X509Certificate2> _microsoftCertificate = new(() => Certificate("CN=ProductGateway sandbox", time.GetUtcNow()));
    private readonly Lazy<RSA> _superOfficeApplication = new(() => RSA.Create(Bits));
    private readonly Lazy<X509Certificate2> _superOfficeLogin = new(() => Certificate("CN=SuperOffice login sandbox", time.GetUtcNow()));

    /// <summary>Registered at Entra ID for the client; with its private key.</summary>
    public X509Certificate2 MicrosoftCertificate => _microsoftCertificate.Value;

    /// <summary>The pair whose public half SuperOffice knows of the application.</summary>
    public RSA SuperOfficeApplication => _superOfficeApplication.Value;

    /// <summary>Signs what SuperOffice's login says; its public half is published there.</summary>
    public X509Certificate2 SuperOfficeLogin => _superOfficeLogin.Value;

    public void Dispose()
    {
        if (_microsoftCertificate.IsValueCreated)
            _microsoftCertificate.Value.Dispose();
        if (_superOfficeApplication.IsValueCreated)
            _superOfficeApplication.Value.Dispose();
        if (_superOfficeLogin.IsValueCreated)
            _superOfficeLogin.Value.Dispose();
    }

    private static X509Certificate2 Certificate(string subject, DateTimeOffset now)
    {
        using var key = RSA.Create(Bits);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(now.AddDays(-1), now.AddYears(1));
    }
}
