namespace ProductGateway.Connectors;

/// <summary>The current access token of one vendor and tenant, and whether another would help against a refusal.</summary>
internal sealed class TokenCache(TimeProvider clock, Func<Task<AccessToken>> fetch)
{
    private static readonly TimeSpan RefusalMemory = TimeSpan.FromMinutes(1);

    private readonly Renewal<AccessToken> _tokens = new(clock, fetch);
    private readonly Lock _gate = new();
    private readonly Dictionary<int, DateTimeOffset> _refusedUntil = [];

    /// <exception cref="VendorException">No token can be had: refused, or the endpoint was not reached.</exception>
    public Task<Renewal<AccessToken>.Lease> GetAsync(CancellationToken cancellationToken) => _tokens.GetAsync(cancellationToken);

    /// <summary>A token other than the refused one, which is forgotten; fetched unless another call already did.</summary>
    /// <exception cref="VendorException">No token can be had: refused, or the endpoint was not reached.</exception>
    public Task<Renewal<AccessToken>.Lease> ReplaceAsync(AccessToken refused, CancellationToken cancellationToken) =>
        _tokens.ReplaceAsync(refused, cancellationToken);

    /// <summary>
    /// A token straight from the sign-in, or one that it gives again, was refused: the rights are missing, not the token. For a minute no call that is refused with
    /// the same status fetches another.
    /// </summary>
    public void RememberRefusal(int status)
    {
        lock (_gate)
            _refusedUntil[status] = clock.GetUtcNow() + RefusalMemory;
    }

    /// <summary>Whether a new token may help against this refusal of a remembered one.</summary>
    public bool MayHelpAgainst(int status)
    {
        lock (_gate)
            return !_refusedUntil.TryGetValue(status, out var until) || clock.GetUtcNow() >= until;
    }
}
