namespace ProductGateway.Connectors.Microsoft;

/// <summary>
/// Entra ID's client credentials grant in the v1 form that the hardware API documents, with <c>resource</c> in place of a scope.
/// </summary>
internal sealed class MicrosoftAuth(MicrosoftOptions options, TokenEndpoint endpoint)
{
    private const string Resource = "https://manage.devcenter.microsoft.com";

    public Task<AccessToken> FetchAsync() => endpoint.FetchAsync(
    [
        new("grant_type", "client_credentials"),
        new("client_id", options.ClientId!),
        new("client_secret", options.ClientSecret!),
        new("resource", Resource),
    ]);
}
