namespace ProductGateway.Connectors.Finago;

/// <summary>24SevenOffice's client credentials grant: an audience, and the organization that the token is for.</summary>
internal sealed class FinagoAuth : VendorAuth
{
    private const string Audience = "https://api.24sevenoffice.com";

    private readonly FinagoOptions _options;
    private readonly TokenEndpoint _endpoint;

    public FinagoAuth(FinagoOptions options, HttpMessageInvoker http, TimeProvider clock)
        : base(options.Base)
    {
        _options = options;
        Secrets.Add(options.ClientSecret);
        _endpoint = new TokenEndpoint(
            options.TokenAddress, new SignInCall(FinagoFailures.Profile, Secrets, options.TokenTimeout, http, clock), clock);
    }

    protected override async Task<AccessToken> FetchAsync() => (await _endpoint.AskAsync(
    [
        new("grant_type", "client_credentials"),
        new("client_id", _options.ClientId!),
        new("client_secret", _options.ClientSecret!),
        new("audience", Audience),
        new("login_organization", _options.Organization!),
    ])).Token;
}
