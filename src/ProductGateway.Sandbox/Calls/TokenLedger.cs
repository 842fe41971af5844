namespace ProductGateway.Sandbox.Calls;

/// <summary>The access tokens that one vendor has issued, and until when each is good.</summary>
internal sealed class TokenLedger(TimeProvider time, TimeSpan lifetime, string prefix)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _expiries = [];
    private int _issued;

    /// <summary>A new token, different from all before: they are numbered, so that a run can be repeated.</summary>
    public string Issue()
    {
        lock (_gate)
        {
            var token = $"{prefix}{++_issued}";
            _expiries[token] = time.GetUtcNow() + lifetime;
            return token;
        }
    }

    /// <summary>Whether the call carries a token of ours that has not expired.</summary>
    public bool Accepts(VendorCall call)
    {
        lock (_gate)
        {
            if (call.TokensExpired)
                _expiries.Clear();
            return call.BearerToken is { } token && _expiries.TryGetValue(token, out var expiry) && time.GetUtcNow() < expiry;
        }
    }
}
