namespace ProductGateway.Connectors;

/// <summary>
/// The current access token of one vendor and tenant. However many calls need a new one, one request fetches it.
/// </summary>
/// <remarks>The fetch belongs to no caller: a caller that leaves does not take it away from the others.</remarks>
internal sealed class TokenCache(TimeProvider clock, Func<Task<AccessToken>> fetch)
{
    private readonly Lock _gate = new();
    private AccessToken? _current;
    private Task<Lease>? _flight;

    /// <param name="Token">Valid by the clock.</param>
    /// <param name="FromCache">
    /// True: it was fetched for an earlier call, so a refusal may only mean that the vendor has forgotten it.
    /// </param>
    public readonly record struct Lease(AccessToken Token, bool FromCache);

    /// <exception cref="VendorException">No token can be had: refused, or the endpoint was not reached.</exception>
    public async Task<Lease> GetAsync(CancellationToken cancellationToken)
    {
        Task<Lease> flight;
        lock (_gate)
        {
            if (_current is { } token && clock.GetUtcNow() < token.RenewAt)
                return new Lease(token, FromCache: true);

            flight = _flight ??= Task.Run(FetchAsync, CancellationToken.None);
        }

        return await flight.WaitAsync(cancellationToken);
    }

    /// <summary>A token other than the refused one, which is forgotten; fetched unless another call already did.</summary>
    /// <exception cref="VendorException">No token can be had: refused, or the endpoint was not reached.</exception>
    public Task<Lease> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current, refused))
                _current = null;
        }

        return GetAsync(cancellationToken);
    }

    private async Task<Lease> FetchAsync()
    {
        try
        {
            var token = await fetch();
            lock (_gate)
            {
                _current = token;
            }

            return new Lease(token, FromCache: false);
        }
        catch (VendorException) when (StillValid() is { } token)
        {
            return new Lease(token, FromCache: true);
        }
        finally
        {
            lock (_gate)
            {
                _flight = null;
            }
        }
    }

    private AccessToken? StillValid()
    {
        lock (_gate)
        {
            return _current is { } token && clock.GetUtcNow() < token.ExpiresAt ? token : null;
        }
    }
}
