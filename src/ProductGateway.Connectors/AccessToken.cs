using System.Text;

namespace ProductGateway.Connectors;

/// <summary>What the Authorization header of a call needs, and its life. Not a record: printing one must not print the token.</summary>
internal sealed class AccessToken(string scheme, string text, DateTimeOffset renewAt, DateTimeOffset expiresAt) : IExpiring
{
    private static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(60);

    /// <summary>The header's first word, <c>Bearer</c> for example.</summary>
    public string Scheme { get; } = scheme;

    /// <summary>The header's rest.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public DateTimeOffset RenewAt { get; } = renewAt;

    /// <inheritdoc/>
    public DateTimeOffset ExpiresAt { get; } = expiresAt;

    /// <summary>Renewed 60 s before its end, or a tenth of a shorter life.</summary>
    public static AccessToken Issued(string scheme, string text, DateTimeOffset at, TimeSpan life)
    {
        var margin = life / 10 < LongestMargin ? life / 10 : LongestMargin;
        return new AccessToken(scheme, text, at + life - margin, at + life);
    }

    /// <summary>A credential that the configuration gives: nothing here can renew it.</summary>
    public static AccessToken Given(string scheme, string text) => new(scheme, text, DateTimeOffset.MaxValue, DateTimeOffset.MaxValue);

    /// <summary>RFC 7617: user and password in UTF-8.</summary>
    public static AccessToken Basic(string user, string password) =>
        Given("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
}
