namespace ProductGateway.Connectors;

/// <summary>A bearer token and its life. Not a record: printing one must not print the token.</summary>
internal sealed class AccessToken(string text, DateTimeOffset renewAt, DateTimeOffset expiresAt)
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(60);

    public string Text { get; } = text;

    /// <summary>From here on a new one is fetched; until <see cref="ExpiresAt"/> this one still serves should that fail.</summary>
    public DateTimeOffset RenewAt { get; } = renewAt;

    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Renewed 60 s before its end, or a fifth of a shorter life.</summary>
    public static AccessToken Issued(string text, DateTimeOffset at, TimeSpan life)
    {
        var margin = life / 5 < LongestMargin ? life / 5 : LongestMargin;
        return new AccessToken(text, at + life - margin, at + life);
    }

    /// <summary>A token that the configuration gives: nothing here can renew it.</summary>
    public static AccessToken Given(string text) => new(text, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);
}
