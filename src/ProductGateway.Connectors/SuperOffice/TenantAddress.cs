using System.Globalization;
using System.Text.Json;

namespace ProductGateway.Connectors.SuperOffice;

/// <summary>Where one tenant of SuperOffice Online is served, by its page "Check tenant status": <c>api/state/{tenant}</c>.</summary>
internal sealed class TenantAddress
{
    // A state that is no answer for later: a tenant under maintenance comes back, and a clock may be ahead of SuperOffice's.
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(1);

    // No state is trusted for longer: the vendor's calendar ends where a sum with it would.
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    // While the state is asked for anew the old address still serves: should it be the wrong one by then, it answers 421.
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(10);

    private readonly Uri _signIn;
    private readonly Uri _state;
    private readonly string _tenant;
    private readonly SignInCall _call;
    private readonly TimeProvider _clock;
    private readonly Renewal<TenantState> _states;
    private long _unmovedUntil;

    public TenantAddress(Uri signIn, string tenant, SignInCall call, TimeProvider clock)
    {
        _signIn = signIn;
        _state = new Uri(signIn, $"api/state/{tenant}");
        _tenant = tenant;
        _call = call;
        _clock = clock;
        _states = new Renewal<TenantState>(clock, FetchAsync);
    }

    /// <summary>The base of the moment, with its trailing slash.</summary>
    /// <exception cref="VendorException">The tenant is not served now, or its state cannot be had; nothing was sent to it.</exception>
    public async Task<Uri> CurrentAsync(CancellationToken cancellationToken) => Served((await _states.GetAsync(cancellationToken)).Value);

    /// <summary>Asks again, unless that was of no use within the last minute.</summary>
    /// <returns>Null when the tenant has not moved.</returns>
    /// <exception cref="VendorException">The tenant is not served now, or its state cannot be had; nothing was applied.</exception>
    public async Task<Uri?> AfterAsync(Uri misdirected, CancellationToken cancellationToken)
    {
        var known = (await _states.GetAsync(cancellationToken)).Value;
        if (known.Base is { } other && other != misdirected)
            return other;

        if (_clock.GetUtcNow().UtcTicks < Volatile.Read(ref _unmovedUntil))
            return null;

        var moved = Served((await _states.ReplaceAsync(known, cancellationToken)).Value);
        if (moved != misdirected)
            return moved;

        Volatile.Write(ref _unmovedUntil, (_clock.GetUtcNow() + ShortestLife).UtcTicks);
        return null;
    }

    private Uri Served(TenantState state) =>
        state.Base ?? throw _call.Unavailable(
            FailureCause.TenantNotServed, detail: $"state {state.Name}", found: "SuperOffice does not serve the gateway's tenant now.");

    private async Task<TenantState> FetchAsync()
    {
        var askedAt = _clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Get, _state);
        var answer = await _call.SendAsync(request);
        if (!answer.IsSuccess)
            throw _call.Refused(answer, detail: "the tenant's state was asked for: look at SuperOffice:Tenant and SuperOffice:Environment");
        if (answer.Json is not { ValueKind: JsonValueKind.Object } body || !IsOfTenant(body))
            throw _call.Unavailable(answer.Problem ?? FailureCause.UnexpectedShape, answer);

        var name = Name(body);
        if (!IsServed(body, name))
            return new TenantState(null, name, askedAt + ShortestLife, askedAt + ShortestLife);

        var address = Api(body) ?? throw _call.Unavailable(FailureCause.UnexpectedShape, answer);
        if (!IsAllowed(address))
            throw _call.Unavailable(FailureCause.AddressForbidden, answer);

        var life = TimeSpan.FromTicks(Math.Clamp(((ValidUntil(body) ?? askedAt) - askedAt).Ticks, ShortestLife.Ticks, LongestLife.Ticks));
        return new TenantState(address, name, askedAt + life, askedAt + life + Grace);
    }

    // The credential of one tenant goes to no other's address, whoever mixed the states up.
    private bool IsOfTenant(JsonElement body) =>
        SignInCall.Text(body, "ContextIdentifier") is not { } named || named.Equals(_tenant, StringComparison.OrdinalIgnoreCase);

    // Running and OnlineMaintenance are served, by the page's table of states; it writes both as words and as numbers.
    private static bool IsServed(JsonElement body, string name) =>
        name is "Running" or "2" or "OnlineMaintenance" or "5"
        && !(body.TryGetProperty("IsRunning", out var running) && running.ValueKind == JsonValueKind.False && name is "Running" or "2");

    private static string Name(JsonElement body)
    {
        if (!body.TryGetProperty("State", out var state))
            return "not told";

        return VendorText.Clean(state.ValueKind == JsonValueKind.String ? state.GetString() : state.GetRawText(), 40) ?? "not told";
    }

    private static Uri? Api(JsonElement body)
    {
        var api = SignInCall.Text(body, "Api") ?? (SignInCall.Text(body, "Endpoint") is { } endpoint ? endpoint.TrimEnd('/') + "/api" : null);

        // Without this a state that names none would give "/v1/", which is an absolute path of files on Unix.
        return api is not null && Uri.TryCreate(api.TrimEnd('/') + "/v1/", UriKind.Absolute, out var address) ? address : null;
    }

    /// <summary>https on a host of SuperOffice's; beside a stand-in on loopback, loopback.</summary>
    private bool IsAllowed(Uri address) =>
        address is { UserInfo: "", Query: "", Fragment: "" }
        && (_signIn.IsLoopback
            ? address.IsLoopback && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            : address.Scheme == Uri.UriSchemeHttps && address.IsDefaultPort && SuperOfficeOptions.IsOfSuperOffice(address.IdnHost));

    private static DateTimeOffset? ValidUntil(JsonElement body) =>
        DateTimeOffset.TryParse(
            SignInCall.Text(body, "ValidUntil"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var until)
            ? until
            : null;

    /// <param name="Base">Null when the tenant is not served.</param>
    /// <param name="Name">The state's name, for the log.</param>
    /// <param name="RenewAt"><c>ValidUntil</c>: from here on it is asked for anew.</param>
    /// <param name="ExpiresAt">From here on calls wait for that.</param>
    private sealed record TenantState(Uri? Base, string Name, DateTimeOffset RenewAt, DateTimeOffset ExpiresAt) : IExpiring;
}
