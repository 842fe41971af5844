namespace ProductGateway.Sandbox.SuperOffice;

/// <summary>The ways to sign in that SuperOffice documents.</summary>
public enum SuperOfficeSignIn
{
    /// <summary>An access token, given once and for all.</summary>
    Bearer,

    /// <summary>An access token that is renewed with a refresh token.</summary>
    RefreshToken,

    /// <summary>A ticket with the application's secret beside it, as <c>SOTicket</c> and <c>SO-AppToken</c>.</summary>
    Ticket,

    /// <summary>User and password; onsite installations only.</summary>
    Basic,

    /// <summary>A system user token, signed with the application's key and exchanged for a ticket.</summary>
    SystemUser,
}
