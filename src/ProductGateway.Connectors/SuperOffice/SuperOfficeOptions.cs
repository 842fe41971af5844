namespace ProductGateway.Connectors.SuperOffice;

/// <summary>The section <c>SuperOffice</c>: one tenant's web services.</summary>
public sealed class SuperOfficeOptions : ConnectorOptions
{
    private const string OnlineDomain = "superoffice.com";

    private static readonly string[] OnlineEnvironments = ["sod", "qaonline", "online"];

    /// <summary>
    /// The tenant of SuperOffice Online, <c>Cust12345</c> for example, in the place of a base address: SuperOffice is asked where it is
    /// served, and again when that changes.
    /// </summary>
    public string? Tenant { get; set; }

    /// <summary>
    /// The part of SuperOffice Online to sign in at, <c>sod</c>, <c>qaonline</c> or <c>online</c>; for a stand-in, its whole address on
    /// loopback. It goes with <see cref="Tenant"/> and <see cref="RefreshToken"/>.
    /// </summary>
    public string? Environment { get; set; }

    /// <summary>
    /// Whether the base address is an installation in one's own house: it may then have a private address. Default false. Link-local
    /// addresses stay refused.
    /// </summary>
    public bool Onsite { get; set; }

    /// <summary>How the gateway signs in: <c>Bearer</c>, <c>Ticket</c>, <c>Basic</c> or <c>SystemUser</c>, in any case.</summary>
    public string? Authentication { get; set; }

    /// <summary>
    /// Bearer: a token that nothing renews, for example <c>8A:Cust12345.…</c>. Read by the authentication alone, as are all that follow.
    /// </summary>
    public string? AccessToken { get; set; }

    /// <summary>Bearer: in the place of <see cref="AccessToken"/>, what fetches one. It stays the same unless SuperOffice gives another.</summary>
    public string? RefreshToken { get; set; }

    /// <summary>Bearer with a refresh token: the application's id.</summary>
    public string? ClientId { get; set; }

    /// <summary>Bearer with a refresh token: the application's secret.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Bearer with a refresh token: one of the application's registered addresses; null to send none.</summary>
    public string? RedirectUri { get; set; }

    /// <summary>Ticket: what stands after <c>SOTicket</c>, for example <c>7T:…</c>. Nothing renews it.</summary>
    public string? Ticket { get; set; }

    /// <summary>
    /// Ticket and SystemUser: the application's secret, sent as <c>SO-AppToken</c>. An installation onsite does without.
    /// </summary>
    public string? AppToken { get; set; }

    /// <summary>Basic: the user.</summary>
    public string? UserName { get; set; }

    /// <summary>Basic: the password.</summary>
    public string? Password { get; set; }

    /// <summary>SystemUser: what the tenant's administrator has granted the application, for example <c>My App-AbCdEf1234</c>.</summary>
    public string? SystemUserToken { get; set; }

    /// <summary>SystemUser: the PEM file with the application's private RSA key. Read when the gateway starts.</summary>
    public string? PrivateKeyPath { get; set; }

    private protected override string Section => "SuperOffice";

    private protected override string ExampleBaseAddress => "https://online3.superoffice.com/Cust12345/api/v1";

    private protected override IEnumerable<string?> Keys =>
        [BaseAddress, Tenant, Environment, Authentication, .. SignInKeys.Of(this).Select(slot => slot.Value)];

    private protected override void CheckBase(OptionsCheck check)
    {
        if (HasTenant)
            new SignInKeys(this, check).CheckTenant();
        else
            base.CheckBase(check);
    }

    private protected override void Check(OptionsCheck check) => new SignInKeys(this, check).Check();

    internal SignIn SignIn =>
        Authentication?.Trim() is { } name && !name.Contains(',', StringComparison.Ordinal) && !int.TryParse(name, out _)
            && Enum.TryParse<SignIn>(name, ignoreCase: true, out var signIn)
            ? signIn
            : SignIn.None;

    internal bool HasTenant => !string.IsNullOrWhiteSpace(Tenant);

    internal bool Refreshes => !string.IsNullOrWhiteSpace(RefreshToken);

    /// <summary>Where to sign in, with a trailing slash; null when no key names it.</summary>
    internal Uri? SignInAddress => string.IsNullOrWhiteSpace(Environment) ? null : Environment.Trim() switch
    {
        var name when IsOnline(name) => new Uri($"https://{name.ToLowerInvariant()}.{OnlineDomain}/"),
        var address => new Uri(address.TrimEnd('/') + "/"),
    };

    internal override IEnumerable<Uri> Addresses =>
        [.. HasTenant ? Array.Empty<Uri>() : [Base], .. SignInAddress is { } address ? [address] : Array.Empty<Uri>()];

    /// <summary>Besides the configured hosts, those that may serve a tenant: of SuperOffice, or on loopback for a stand-in.</summary>
    internal override Reach ReachOf(string host)
    {
        var configured = base.ReachOf(host);
        if (configured == Reach.Internet && Onsite)
            return Reach.Onsite;

        if (configured != Reach.None || !HasTenant)
            return configured;

        return SignInAddress!.IsLoopback
            ? new UriBuilder(Uri.UriSchemeHttp, host).Uri.IsLoopback ? Reach.Loopback : Reach.None
            : IsOfSuperOffice(host) ? Reach.Internet : Reach.None;
    }

    internal static bool IsOnline(string environment) => OnlineEnvironments.Contains(environment, StringComparer.OrdinalIgnoreCase);

    internal static bool IsOfSuperOffice(string host) => host.EndsWith($".{OnlineDomain}", StringComparison.OrdinalIgnoreCase);
}
