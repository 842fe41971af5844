namespace ProductGateway.Connectors.SuperOffice;

/// <summary>How the gateway signs in at SuperOffice, in the words of its pages on authentication.</summary>
[Flags]
internal enum SignIn
{
    /// <summary>None that this connector has.</summary>
    None = 0,

    /// <summary>An access token of OpenID Connect: given, or fetched with a refresh token.</summary>
    Bearer = 1,

    /// <summary>A ticket that is given, together with the application's token.</summary>
    Ticket = 2,

    /// <summary>User and password, which SuperOffice Online refuses.</summary>
    Basic = 4,

    /// <summary>A ticket that the application fetches with the tenant's system user token, signed with its key.</summary>
    SystemUser = 8,
}
