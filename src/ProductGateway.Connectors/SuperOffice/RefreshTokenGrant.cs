namespace ProductGateway.Connectors.SuperOffice;

/// <summary>
/// The refresh token grant at <c>login/common/oauth/tokens</c>. SuperOffice's refresh tokens can be used again; should an answer carry a
/// new one, that one counts until the process ends, and the configured one is where the next process begins.
/// </summary>
internal sealed class RefreshTokenGrant(
    TokenEndpoint endpoint, string clientId, string clientSecret, string? redirectUri, string refreshToken)
{
    private volatile string _refreshToken = refreshToken;

    /// <summary>The one that the next fetch will use.</summary>
    public string RefreshToken => _refreshToken;

    /// <exception cref="VendorException">No token can be had; nothing was applied.</exception>
    public async Task<AccessToken> FetchAsync()
    {
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = clientId,
            ["client_secret"] = clientSecret,
            ["refresh_token"] = _refreshToken,
        };
        if (!string.IsNullOrWhiteSpace(redirectUri))
            form["redirect_uri"] = redirectUri;

        var answer = await endpoint.AskAsync(form);
        _refreshToken = answer.RefreshToken ?? _refreshToken;
        return answer.Token;
    }
}
