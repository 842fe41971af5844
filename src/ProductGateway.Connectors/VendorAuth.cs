using System.Net.Http.Headers;

namespace ProductGateway.Connectors;

/// <summary>How one vendor lets the gateway in: the credential of a call, and the address that the call goes to.</summary>
/// <param name="address">The configured base with its trailing slash; null where <see cref="AddressAsync"/> finds it out.</param>
internal abstract class VendorAuth(Uri? address)
{
    /// <summary>What no failure may repeat: the configuration's secrets, and the tokens fetched of late.</summary>
    public Secrets Secrets { get; } = new();

    /// <summary>A new token.</summary>
    /// <exception cref="VendorException">None can be had; nothing was applied.</exception>
    public async Task<AccessToken> SignInAsync()
    {
        var token = await FetchAsync();
        Secrets.AddIssued(token.Text);
        return token;
    }

    /// <summary>The base of the moment.</summary>
    /// <exception cref="VendorException">It cannot be found out, or the vendor serves nobody there now; nothing was applied.</exception>
    public virtual ValueTask<Uri> AddressAsync(CancellationToken cancellationToken) => new(address!);

    /// <summary>Where to go instead of a base that has answered 421.</summary>
    /// <returns>Null when there is nowhere else: the address is the configuration's, or what the vendor gives again.</returns>
    public virtual Task<Uri?> AddressAfterAsync(Uri misdirected, CancellationToken cancellationToken) => Task.FromResult<Uri?>(null);

    /// <summary>Puts the credential on a call.</summary>
    public virtual void Authorise(HttpRequestHeaders headers, AccessToken token) =>
        headers.Authorization = new AuthenticationHeaderValue(token.Scheme, token.Text);

    /// <summary>Fetches a token, or gives the configuration's.</summary>
    protected abstract Task<AccessToken> FetchAsync();
}
