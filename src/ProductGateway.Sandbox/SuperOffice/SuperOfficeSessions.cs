using System.Text;
using ProductGateway.Sandbox.Calls;

namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>Who may call the API: access tokens and tickets, given and issued; user and password on an onsite installation.</summary>
internal sealed class SuperOfficeSessions
{
    public const string AccessToken = $"8A:{SuperOfficeSystem.Tenant}.U2FuZGJveC1TdXBlck9mZmljZQ==";
    public const string Ticket = "7T:U2FuZGJveC1TdXBlck9mZmljZS10aWNrZXQ=";
    public const string AppToken = "sandbox~superoffice~application~secret";
    public const string UserName = "sandbox-user";
    public const string Password = "sandbox~superoffice~pæssword:1";

    // As SuperOffice's pages on OpenID Connect state; its page "Best practices" says 20 minutes.
    private static readonly TimeSpan RefreshedLifetime = TimeSpan.FromHours(1);

    private static readonly Grant Tenant = new(SuperOfficeSystem.Tenant, []);
    private static readonly string BasicCredential = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{UserName}:{Password}"));

    private readonly bool _onsite;
    private readonly TokenLedger _given;
    private readonly TokenLedger _givenTickets;
    private readonly TokenLedger _issued;
    private readonly TokenLedger _issuedTickets;

    public SuperOfficeSessions(SandboxOptions options)
    {
        _onsite = options.SuperOfficeOnsite;
        AccessTokenLifetime = options.SuperOfficeTokenLifetime ?? RefreshedLifetime;
        _given = new TokenLedger(options.TimeProvider, options.SuperOfficeTokenLifetime);
        _issued = new TokenLedger(options.TimeProvider, AccessTokenLifetime, $"8A:{SuperOfficeSystem.Tenant}.refreshed-");
        _givenTickets = new TokenLedger(options.TimeProvider, options.SuperOfficeTicketLifetime) { Sliding = true };
        _issuedTickets = new TokenLedger(options.TimeProvider, options.SuperOfficeTicketLifetime, "7T:system-user-") { Sliding = true };
        _given.Admit(AccessToken, Tenant);
        _givenTickets.Admit(Ticket, Tenant);
    }

    public TimeSpan AccessTokenLifetime { get; }

    public string IssueAccessToken() => _issued.Issue(Tenant);

    public string IssueTicket() => _issuedTickets.Issue(Tenant);

    public void Forget()
    {
        _given.Forget();
        _givenTickets.Forget();
        ForgetIssued();
    }

    /// <summary>Null when the caller may go on.</summary>
    public VendorAnswer? Refuse(VendorCall call)
    {
        if (call.TokensExpired)
            ForgetIssued();
        if (call.Credential("Basic") is { } basic)
            return RefuseBasic(basic);
        if (call.Credential("SOTicket") is { } ticket)
            return RefuseTicket(ticket, call);
        if (_onsite)
            return SuperOfficeErrors.SessionRefused("Access tokens are for SuperOffice CRM Online");

        var token = call.BearerToken;
        var known = (call.TokensExpired ? null : _given.Read(token)) ?? _issued.Read(token);
        return known is null ? SuperOfficeErrors.SessionRefused("The access token is missing, wrong or expired") : null;
    }

    private VendorAnswer? RefuseBasic(string credential)
    {
        if (!_onsite)
            return SuperOfficeErrors.SessionRefused("Basic authentication is for onsite installations");
        return credential == BasicCredential ? null : SuperOfficeErrors.SessionRefused("User or password is wrong");
    }

    // Online a ticket is worth nothing without the secret of the application that it was issued to.
    private VendorAnswer? RefuseTicket(string ticket, VendorCall call)
    {
        if (!_onsite && call.Headers["SO-AppToken"] != AppToken)
            return SuperOfficeErrors.SessionRefused("The application token is missing or wrong");
        var known = (call.TokensExpired ? null : _givenTickets.Read(ticket)) ?? _issuedTickets.Read(ticket);
        return known is null ? SuperOfficeErrors.SessionRefused("The ticket is wrong or expired") : null;
    }

    private void ForgetIssued()
    {
        _issued.Forget();
        _issuedTickets.Forget();
    }
}
