using System.Net.Http.Headers;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// The four sign-ins of SuperOffice's web services and the tenant's address. SuperOffice Online has no client credentials grant; what
/// comes nearest is the system user.
/// </summary>
internal sealed class SuperOfficeAuth : VendorAuth
{
    private const string TicketScheme = "SOTicket";

    private readonly SuperOfficeOptions _options;
    private readonly RefreshTokenGrant? _refresh;
    private readonly SystemUserGrant? _systemUser;
    private readonly TenantAddress? _tenant;

    public SuperOfficeAuth(SuperOfficeOptions options, HttpMessageInvoker http, TimeProvider clock)
        : base(options.HasTenant ? null : options.Base)
    {
        _options = options;
        foreach (var secret in (string?[])
            [options.AccessToken, options.RefreshToken, options.ClientSecret, options.Ticket, options.AppToken, options.Password, options.SystemUserToken])
        {
            Secrets.Add(secret);
        }

        var call = new SignInCall(SuperOfficeFailures.Profile, Secrets, options.TokenTimeout, http, clock);
        if (options.HasTenant)
            _tenant = new TenantAddress(options.SignInAddress!, options.Tenant!.Trim(), call, clock);
        if (options.SignIn == SignIn.Bearer && options.Refreshes)
            _refresh = NewRefresh(options, call, clock);
        if (options.SignIn == SignIn.SystemUser)
            _systemUser = NewSystemUser(options, call, clock);
    }

    public override async ValueTask<Uri> AddressAsync(CancellationToken cancellationToken) => _tenant is null
        ? await base.AddressAsync(cancellationToken)
        : await _tenant.CurrentAsync(cancellationToken);

    public override async Task<Uri?> AddressAfterAsync(Uri misdirected, CancellationToken cancellationToken) =>
        _tenant is null ? null : await _tenant.AfterAsync(misdirected, cancellationToken);

    public override void Authorise(HttpRequestHeaders headers, AccessToken token)
    {
        base.Authorise(headers, token);
        if (token.Scheme == TicketScheme && !string.IsNullOrWhiteSpace(_options.AppToken))
            headers.Add("SO-AppToken", _options.AppToken);
    }

    protected override async Task<AccessToken> FetchAsync() => _options.SignIn switch
    {
        SignIn.Bearer when _refresh is not null => await FetchByRefreshTokenAsync(_refresh),
        SignIn.Bearer => AccessToken.Given("Bearer", _options.AccessToken!),
        SignIn.Ticket => AccessToken.Given(TicketScheme, _options.Ticket!),
        SignIn.Basic => AccessToken.Basic(_options.UserName!, _options.Password!),
        _ => await _systemUser!.FetchAsync(TicketScheme),
    };

    private async Task<AccessToken> FetchByRefreshTokenAsync(RefreshTokenGrant refresh)
    {
        var token = await refresh.FetchAsync();
        Secrets.AddIssued(refresh.RefreshToken);
        return token;
    }

    private static RefreshTokenGrant NewRefresh(SuperOfficeOptions options, SignInCall call, TimeProvider clock)
    {
        var endpoint = new TokenEndpoint(new Uri(options.SignInAddress!, "login/common/oauth/tokens"), call, clock);
        return new RefreshTokenGrant(endpoint, options.ClientId!, options.ClientSecret!, options.RedirectUri, options.RefreshToken!);
    }

    private static SystemUserGrant NewSystemUser(SuperOfficeOptions options, SignInCall call, TimeProvider clock) => new(
        options.SignInAddress!,
        options.Tenant!.Trim(),
        new SystemUserProof(options.SystemUserToken!, SystemUserGrant.OpenKey(options.PrivateKeyPath!), options.AppToken!),
        call,
        clock);
}
