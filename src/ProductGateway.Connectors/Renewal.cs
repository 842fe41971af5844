namespace ProductGateway.Connectors;

/// <summary>
/// The current one of something that expires. However many calls need a new one, one request fetches it; and while the old one is good
/// nobody waits for that.
/// </summary>
/// <remarks>The fetch belongs to no caller: a caller that leaves does not take it away from the others.</remarks>
internal sealed class Renewal<T>(TimeProvider clock, Func<Task<T>> fetch)
    where T : class, IExpiring
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private T? _current;
    private Task<Lease>? _flight;
    private DateTimeOffset _notBefore;

    /// <param name="Value">Good by the clock.</param>
    /// <param name="FromCache">
    /// True: it was fetched for an earlier call, so a refusal may only mean that the vendor has forgotten it.
    /// </param>
    public readonly record struct Lease(T Value, bool FromCache);

    /// <exception cref="VendorException">None can be had: refused, or the endpoint was not reached.</exception>
    public async Task<Lease> GetAsync(CancellationToken cancellationToken)
    {
        Task<Lease> flight;
        lock (_gate)
        {
            if (Valid() is { } valid)
            {
                RenewBeside(valid);
                return new Lease(valid, FromCache: true);
            }

            flight = Fly();
        }

        return await flight.WaitAsync(cancellationToken);
    }

    /// <summary>Another than the refused one, which is forgotten; fetched unless another call already did.</summary>
    /// <exception cref="VendorException">None can be had: refused, or the endpoint was not reached.</exception>
    public Task<Lease> ReplaceAsync(T refused, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (ReferenceEquals(_current, refused))
                _current = null;
        }

        return GetAsync(cancellationToken);
    }

    private T? Valid() => _current is { } value && clock.GetUtcNow() < value.ExpiresAt ? value : null;

    private void RenewBeside(T value)
    {
        var now = clock.GetUtcNow();
        if (now < value.RenewAt || now < _notBefore)
            return;

        // What it fails with is seen by nobody here: the old one serves, and once that has expired the callers see for themselves.
        Fly().ContinueWith(
            static flight => flight.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
    }

    private Task<Lease> Fly() => _flight ??= Task.Run(FetchAsync, CancellationToken.None);

    private async Task<Lease> FetchAsync()
    {
        try
        {
            var value = await fetch();
            lock (_gate)
            {
                _current = value;
                _flight = null;
            }

            return new Lease(value, FromCache: false);
        }
        catch
        {
            lock (_gate)
            {
                _notBefore = clock.GetUtcNow() + PauseAfterFailure;
                _flight = null;
            }

            throw;
        }
    }
}
