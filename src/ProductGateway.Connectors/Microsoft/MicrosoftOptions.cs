namespace ProductGateway.Connectors.Microsoft;

/// <summary>The section <c>Microsoft</c>: an Entra ID application with the hardware roles of Partner Center.</summary>
/// <remarks>Microsoft's page "Hardware dashboard API" tells how to register it.</remarks>
public sealed class MicrosoftOptions : ConnectorOptions
{
    /// <summary>
    /// Entra ID's v1 token endpoint, for example <c>https://login.microsoftonline.com/{tenantId}/oauth2/token</c>;
    /// <c>{tenantId}</c> is filled in.
    /// </summary>
    public string? TokenEndpoint { get; set; }

    /// <summary>The Entra ID tenant: a GUID or a domain name.</summary>
    public string? TenantId { get; set; }

    /// <summary>The application's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>The application's secret, unless a certificate takes its place. Read by the authentication alone.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>
    /// A file with the application's certificate and its private RSA key, PFX or PEM, in the place of a secret. Read when the gateway
    /// starts.
    /// </summary>
    public string? CertificatePath { get; set; }

    /// <summary>The password of a PFX file, or of an encrypted PEM key; null for none. Read by the authentication alone.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>The PEM file with the private key, where it is not in the certificate's own.</summary>
    public string? CertificateKeyPath { get; set; }

    private protected override string Section => "Microsoft";

    private protected override string ExampleBaseAddress => "https://manage.devcenter.microsoft.com/v2.0/my";

    private protected override IEnumerable<string?> Keys =>
    [
        BaseAddress, TokenEndpoint, TenantId, ClientId, ClientSecret, CertificatePath, CertificatePassword, CertificateKeyPath,
    ];

    private protected override void Check(OptionsCheck check)
    {
        check.Address(nameof(TokenEndpoint), FilledIn(TokenEndpoint), "https://login.microsoftonline.com/{tenantId}/oauth2/token");
        check.Token(nameof(TenantId), TenantId);
        check.Token(nameof(ClientId), ClientId);
        CheckProof(check);
    }

    private void CheckProof(OptionsCheck check)
    {
        if (UsesCertificate && !string.IsNullOrWhiteSpace(ClientSecret))
        {
            check.Add(nameof(CertificatePath), "is set together with ClientSecret. Leave one of the two: the application has one proof.");
            return;
        }

        if (!UsesCertificate)
        {
            if (string.IsNullOrWhiteSpace(ClientSecret))
                check.Add(nameof(ClientSecret), "missing. Set it, or CertificatePath for a certificate in its place.");
            check.Unused(nameof(CertificatePassword), CertificatePassword, "goes with CertificatePath");
            check.Unused(nameof(CertificateKeyPath), CertificateKeyPath, "goes with CertificatePath");
            return;
        }

        check.KeyFile(
            nameof(CertificatePath),
            CertificatePath,
            path => ClientAssertion.Open(path, CertificatePassword, CertificateKeyPath).Dispose(),
            "a certificate with its private RSA key, PFX or PEM, that CertificatePassword and CertificateKeyPath fit");
    }

    internal bool UsesCertificate => !string.IsNullOrWhiteSpace(CertificatePath);

    internal override IEnumerable<Uri> Addresses => [Base, TokenAddress];

    internal Uri TokenAddress => new(FilledIn(TokenEndpoint)!);

    private string? FilledIn(string? endpoint) =>
        endpoint?.Trim().Replace("{tenantId}", Uri.EscapeDataString(TenantId ?? ""), StringComparison.OrdinalIgnoreCase);
}
