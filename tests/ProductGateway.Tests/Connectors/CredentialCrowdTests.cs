using System.Collections.Concurrent;
using System.Net;
using ProductGateway.Connectors;
using ProductGateway.Connectors.Finago;

namespace ProductGateway.Tests.Connectors;

/// <summary>Credentials under a crowd: one fetch at a time, none that has ended, none of somebody else, and no way to get stuck.</summary>
public sealed class CredentialCrowdTests
{
    private const int Callers = 1_000;

    private readonly ManualClock _clock = new();
    private readonly ConcurrentQueue<string> _crossings = new();
    private int _fetched;
    private int _inFlight;
    private int _mostInFlight;

    [Fact]
    public async Task A_thousand_callers_fetch_one_token_and_a_thousand_refusals_of_it_one_more()
    {
        var gate = new TaskCompletionSource();
        var tokens = new Renewal<AccessToken>(_clock, async () =>
        {
            await gate.Task;
            return Token();
        });

        var first = Crowd(() => tokens.GetAsync(CancellationToken.None));
        gate.SetResult();
        var refused = Assert.Single((await first).Select(lease => lease.Value).Distinct());
        var second = await Crowd(() => tokens.ReplaceAsync(refused, CancellationToken.None));

        Assert.NotSame(refused, Assert.Single(second.Select(lease => lease.Value).Distinct()));
        Assert.Equal(2, _fetched);
    }

    [Fact]
    public async Task Refusals_failures_and_ends_at_once_leave_one_fetch_in_flight_and_none_for_ever()
    {
        var tokens = new Renewal<AccessToken>(_clock, FetchAsync);

        await Crowd(() => UseAsync(tokens, 20));

        Assert.Equal(1, _mostInFlight);
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.NotNull(await TryAsync(() => tokens.GetAsync(CancellationToken.None)) ?? await TryAsync(() => tokens.GetAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Two_organizations_at_once_never_see_each_others_token_or_products()
    {
        using var one = Connect("1");
        using var two = Connect("2");

        await Crowd(() => ReadAsync(one, 1, 5), () => ReadAsync(two, 2, 5));

        Assert.Empty(_crossings);
        Assert.True(_fetched > 2, "The clock moved on by hours, so both have renewed theirs.");
    }

    private static async Task<T[]> Crowd<T>(params Func<Task<T>>[] turns) =>
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(turns[caller % turns.Length])));

    private async Task<int> UseAsync(Renewal<AccessToken> tokens, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var before = _clock.GetUtcNow();
            if (await TryAsync(() => tokens.GetAsync(CancellationToken.None)) is not { } lease)
                continue;

            Assert.True(!lease.FromCache || lease.Value.ExpiresAt > before, "A token that has ended was handed out.");
            if (Random.Shared.Next(10) == 0 && await TryAsync(() => tokens.ReplaceAsync(lease.Value, CancellationToken.None)) is { } renewed)
                Assert.NotSame(lease.Value, renewed.Value);
            if (Random.Shared.Next(100) == 0)
                _clock.Advance(TimeSpan.FromSeconds(10));
        }

        return times;
    }

    private static async Task<Renewal<AccessToken>.Lease?> TryAsync(Func<Task<Renewal<AccessToken>.Lease>> get)
    {
        try
        {
            return await get();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // Every seventh fails.
    private async Task<AccessToken> FetchAsync()
    {
        var now = Interlocked.Increment(ref _inFlight);
        _mostInFlight = Math.Max(_mostInFlight, now);
        await Task.Yield();
        try
        {
            var token = Token();
            return _fetched % 7 != 0 ? token : throw new InvalidOperationException("down");
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private AccessToken Token() =>
        AccessToken.Issued("Bearer", $"token-{Interlocked.Increment(ref _fetched)}", _clock.GetUtcNow(), TimeSpan.FromMinutes(1));

    private FinagoConnector Connect(string organization)
    {
        var options = new FinagoOptions
        {
            BaseAddress = $"http://127.0.0.1:9/{organization}",
            TokenEndpoint = "http://127.0.0.1:9/token",
            ClientId = "client",
            ClientSecret = "secret",
            Organization = organization,
            TokenTimeout = TimeSpan.FromMinutes(4),
            Resilience =
            {
                RateLimiter = { PermitLimit = Callers },
                TotalRequestTimeout = { Timeout = TimeSpan.FromMinutes(10) },
                CircuitBreaker = { SamplingDuration = TimeSpan.FromMinutes(10) },
                AttemptTimeout = { Timeout = TimeSpan.FromMinutes(4) },
            },
        };
        return new FinagoConnector(options, new StandInNetwork(AnswerAsync), _clock);
    }

    private async Task<int> ReadAsync(FinagoConnector finago, long organization, int times)
    {
        for (var time = 0; time < times; time++)
        {
            var name = (await finago.ReadProductAsync("5", CancellationToken.None))?.Name;
            if (name != $"of {organization}")
                _crossings.Enqueue($"{organization} has read {name}");
            if (Random.Shared.Next(500) == 0)
                _clock.Advance(TimeSpan.FromSeconds(3));
        }

        return times;
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request)
    {
        var organization = request.RequestUri!.Segments[1].TrimEnd('/');
        if (organization == "token")
        {
            var form = await request.Content!.ReadAsStringAsync();
            var asked = form[(form.IndexOf("login_organization=", StringComparison.Ordinal) + "login_organization=".Length)..];
            var token = $"of-{asked}-{Interlocked.Increment(ref _fetched)}";
            return StandInNetwork.Json(HttpStatusCode.OK, $$"""{"access_token":"{{token}}","expires_in":10}""");
        }

        if (request.Headers.Authorization?.Parameter?.StartsWith($"of-{organization}-", StringComparison.Ordinal) != true)
            _crossings.Enqueue($"{organization} was called with {request.Headers.Authorization}");
        return StandInNetwork.Json(HttpStatusCode.OK, $$"""{"id":5,"name":"of {{organization}}"}""");
    }
}
