using Microsoft.IdentityModel.Tokens;
using ProductGateway.Server.Hosting;

namespace ProductGateway.Server.Access;

/// <summary>
/// The keys that the authority signs with. Known keys are kept while the authority is not reached; one that it has withdrawn is good for ten more
/// minutes, or until somebody brings a token after ten more of silence. For a key that is not known it is asked again, once in ten seconds, whoever makes up how many.
/// </summary>
internal sealed partial class AuthorityKeys(
    AuthenticationSection settings, AuthorityReader reader, TimeProvider clock, ILogger<AuthorityKeys> logger)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan StaleAfter = 2 * FreshFor;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private SigningKeys? _known;
    private Task _asking = Task.CompletedTask;
    private long? _lastTry;
    private bool _isReached = true;

    /// <summary>The seconds after which it is asked again.</summary>
    public static int RetryAfter => (int)BetweenTries.TotalSeconds;

    /// <summary>The keys of that name; all of them when a token names none.</summary>
    /// <returns>Empty when the authority has none of that name; null when it was not reached and nobody knows.</returns>
    public async ValueTask<IReadOnlyList<SecurityKey>?> FindAsync(string? kid, CancellationToken aborted)
    {
        var keys = Known(kid);
        if (keys.Count > 0)
        {
            var age = clock.GetElapsedTime(Volatile.Read(ref _known)!.ReadAt);
            if (age <= FreshFor) return keys;
            var asking = AskAsync();

            // Nobody has come for long: what was withdrawn meanwhile is not good for the first who comes. When the authority is down nobody waits for it.
            if (age <= StaleAfter || !Volatile.Read(ref _isReached)) return keys;
            await asking.WaitAsync(aborted);
            return Known(kid);
        }

        await AskAsync().WaitAsync(aborted);
        keys = Known(kid);
        return keys.Count > 0 || Volatile.Read(ref _isReached) ? keys : null;
    }

    private IReadOnlyList<SecurityKey> Known(string? kid)
    {
        var known = Volatile.Read(ref _known);
        if (known is null) return [];
        return kid is null ? known.Keys : [.. known.Keys.Where(key => key.KeyId == kid)];
    }

    /// <summary>All who wait for an answer wait for the same one.</summary>
    private Task AskAsync()
    {
        lock (_gate)
        {
            if (!_asking.IsCompleted) return _asking;
            if (_lastTry is { } last && clock.GetElapsedTime(last) < BetweenTries) return Task.CompletedTask;
            _lastTry = clock.GetTimestamp();
            return _asking = ReadAsync();
        }
    }

    private async Task ReadAsync()
    {
        // Whoever asked first waits no differently from the others.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            Volatile.Write(ref _known, new SigningKeys(await reader.ReadKeysAsync(settings.Authority!, settings.KeysHost), clock.GetTimestamp()));
            Volatile.Write(ref _isReached, true);
        }
        catch (AuthorityException exception)
        {
            Volatile.Write(ref _isReached, false);
            LogUnread(settings.Authority!, exception.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "The keys of Authentication:Authority {Authority} were not read: {Reason}")]
    private partial void LogUnread(Uri authority, string reason);

    private sealed record SigningKeys(IReadOnlyList<SecurityKey> Keys, long ReadAt);
}
