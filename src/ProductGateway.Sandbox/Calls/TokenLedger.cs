namespace ProductGateway.Sandbox.Calls;

/// <summary>What a token stands for.</summary>
/// <param name="Holder">The client, tenant or organization that it was issued to.</param>
/// <param name="Scopes">What its holder may do; empty where the vendor knows no scopes.</param>
internal sealed record Grant(string Holder, IReadOnlyList<string> Scopes);

/// <summary>Tokens of one kind of one vendor, and until when each is good. Null for <paramref name="lifetime"/>: for ever.</summary>
internal sealed class TokenLedger(TimeProvider time, TimeSpan? lifetime, string prefix = "")
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (Grant Grant, DateTimeOffset Expiry)> _tokens = [];
    private int _issued;

    /// <summary>Whether each use of a token begins its life anew. Default false.</summary>
    public bool Sliding { get; init; }

    private DateTimeOffset Expiry => lifetime is { } life ? time.GetUtcNow() + life : DateTimeOffset.MaxValue;

    /// <summary>A new token, different from all before: they are numbered, so that a run can be repeated.</summary>
    public string Issue(Grant grant)
    {
        lock (_gate)
        {
            var token = $"{prefix}{++_issued}";
            _tokens[token] = (grant, Expiry);
            return token;
        }
    }

    /// <summary>Takes in a token that was made elsewhere; its life begins now.</summary>
    public void Admit(string token, Grant grant)
    {
        lock (_gate)
            _tokens[token] = (grant, Expiry);
    }

    /// <summary>What the token stands for; null when it is not ours or its life is over.</summary>
    public Grant? Read(string? token)
    {
        lock (_gate)
        {
            if (token is null || !_tokens.TryGetValue(token, out var entry) || time.GetUtcNow() >= entry.Expiry)
                return null;
            if (Sliding)
                _tokens[token] = (entry.Grant, Expiry);
            return entry.Grant;
        }
    }

    /// <summary>No token of before is good any more; numbers go on, so that no token ever comes twice.</summary>
    public void Forget()
    {
        lock (_gate)
            _tokens.Clear();
    }
}
