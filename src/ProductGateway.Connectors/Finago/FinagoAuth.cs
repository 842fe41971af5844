namespace ProductGateway.Connectors.Finago;

/// <summary>24SevenOffice's client credentials grant: an audience, and the organization that the token is for.</summary>
internal sealed class FinagoAuth(FinagoOptions options, TokenEndpoint endpoint)
{
    private const string Audience = "https://api.24sevenoffice.com";

    public Task<AccessToken> FetchAsync() => endpoint.FetchAsync(
    [
        new("grant_type", "client_credentials"),
        new("client_id", options.ClientId!),
        new("client_secret", options.ClientSecret!),
        new("audience", Audience),
        new("login_organization", options.Organization!),
    ]);
}
