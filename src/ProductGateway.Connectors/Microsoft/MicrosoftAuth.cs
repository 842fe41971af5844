namespace ProductGateway.Connectors.Microsoft;

/// <summary>
/// Entra ID's client credentials grant in the v1 form that the hardware API documents, with <c>resource</c> in place of a scope; the
/// application proves itself by its secret or by a certificate.
/// </summary>
internal sealed class MicrosoftAuth : VendorAuth
{
    private const string Resource = "https://manage.devcenter.microsoft.com";

    private readonly MicrosoftOptions _options;
    private readonly TokenEndpoint _endpoint;
    private readonly ClientAssertion? _assertion;

    public MicrosoftAuth(MicrosoftOptions options, HttpMessageInvoker http, TimeProvider clock, Random random)
        : base(options.Base)
    {
        _options = options;
        Secrets.Add(options.ClientSecret);
        Secrets.Add(options.CertificatePassword);
        _endpoint = new TokenEndpoint(
            options.TokenAddress, new SignInCall(MicrosoftFailures.Profile, Secrets, options.TokenTimeout, http, clock), clock);
        if (options.UsesCertificate)
        {
            var certificate = ClientAssertion.Open(options.CertificatePath!, options.CertificatePassword, options.CertificateKeyPath);
            _assertion = new ClientAssertion(certificate, options.ClientId!, options.TokenAddress, clock, random);
        }
    }

    protected override async Task<AccessToken> FetchAsync() => (await _endpoint.AskAsync(
    [
        new("grant_type", "client_credentials"),
        new("client_id", _options.ClientId!),
        new("resource", Resource),
        .. Proof(),
    ])).Token;

    private IEnumerable<KeyValuePair<string, string>> Proof()
    {
        if (_assertion is null)
            return [new("client_secret", _options.ClientSecret!)];

        var assertion = _assertion.Sign();
        Secrets.AddIssued(assertion);
        return [new("client_assertion_type", ClientAssertion.Type), new("client_assertion", assertion)];
    }
}
