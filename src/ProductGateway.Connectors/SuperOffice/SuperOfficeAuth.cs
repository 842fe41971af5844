namespace ProductGateway.Connectors.SuperOffice;

/// <summary>The bearer token of the configuration. SuperOffice Online has no client credentials grant, so nothing is fetched.</summary>
internal sealed class SuperOfficeAuth(SuperOfficeOptions options)
{
    public Task<AccessToken> FetchAsync() => Task.FromResult(AccessToken.Given(options.AccessToken!));
}
