using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors;

/// <summary>
/// Thousands of creates under refusals, moves of the tenant, forgotten tokens, broken connections and callers that leave; beside them the
/// truth: how often the vendor may have applied each.
/// </summary>
public sealed partial class CreateHuntTests
{
    private const int Workers = 40;
    private const int CreatesOfEach = 60;
    private const string Root = "http://127.0.0.1:9/superoffice";

    private readonly ManualClock _clock = new();
    private readonly ConcurrentDictionary<string, int> _applied = new();
    private readonly ConcurrentDictionary<string, int> _outcomes = new();
    private readonly Lock _gate = new();
    private Random _random = new(0);
    private int _place;
    private int _token;

    [Theory]
    [InlineData(20261122)]
    [InlineData(7)]
    public async Task A_create_is_applied_at_most_once_and_its_outcome_never_lies(int seed)
    {
        _random = new Random(seed);
        using var superOffice = Connect();

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => WorkAsync(superOffice, worker))));

        Assert.Equal(Workers * CreatesOfEach, _outcomes.Values.Sum());
        Assert.Equal(
            ["AuthRefused", "Left", "NotReached", "RateLimited", "Rejected", "Success", "Unknown"], _outcomes.Keys.Order(StringComparer.Ordinal));
    }

    private async Task WorkAsync(SuperOfficeConnector superOffice, int worker)
    {
        for (var create = 0; create < CreatesOfEach; create++)
        {
            var name = $"create-{worker}-{create}";
            var outcome = await OutcomeAsync(superOffice, name);
            _outcomes.AddOrUpdate(outcome, 1, static (_, count) => count + 1);
            var applied = _applied.GetValueOrDefault(name);
            Assert.True(applied == (outcome is "Success" or "Unknown" ? 1 : 0), $"{name}: {outcome}, and it may have been applied {applied} times.");
            if (Draw(50) == 0)
                _clock.Advance(TimeSpan.FromSeconds(Draw(90)));
        }
    }

    private async Task<string> OutcomeAsync(SuperOfficeConnector superOffice, string name)
    {
        using var leaving = new CancellationTokenSource();
        try
        {
            var create = superOffice.CreateProductAsync(new NewProduct { Name = name }, leaving.Token);
            if (Draw(5) == 0)
                await leaving.CancelAsync();

            await create;
            return "Success";
        }
        catch (VendorException failed)
        {
            return failed.Failure.GetType().Name;
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            return "Left";
        }
    }

    private SuperOfficeConnector Connect()
    {
        var options = new SuperOfficeOptions
        {
            Tenant = "Cust12345",
            Environment = Root,
            Authentication = "Bearer",
            RefreshToken = "refresh",
            ClientId = "client",
            ClientSecret = "secret",
            Resilience = { CircuitBreaker = { FailureRatio = 1, MinimumThroughput = 10_000 } },
        };
        return new SuperOfficeConnector(options, new StandInNetwork(AnswerAsync), _clock);
    }

    private Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request) => request.RequestUri!.AbsolutePath switch
    {
        var path when path.Contains("/api/state/", StringComparison.Ordinal) => Task.FromResult(State()),
        var path when path.EndsWith("/tokens", StringComparison.Ordinal) => Task.FromResult(Token()),
        _ => CreateAsync(request),
    };

    private HttpResponseMessage State() => Draw(10) switch
    {
        0 => throw new HttpRequestException(HttpRequestError.ConnectionError),
        1 => StandInNetwork.Json(HttpStatusCode.ServiceUnavailable, "{}"),
        _ => StandInNetwork.Json(
            HttpStatusCode.OK,
            $$"""{"ContextIdentifier":"Cust12345","State":"Running","IsRunning":true,"Api":"{{Root}}/online{{Volatile.Read(ref _place)}}/Cust12345/api"}"""),
    };

    private HttpResponseMessage Token() => Draw(10) switch
    {
        0 => StandInNetwork.Json(HttpStatusCode.TooManyRequests, "{}"),
        1 => StandInNetwork.Json(HttpStatusCode.Unauthorized, "{}"),
        2 => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        _ => StandInNetwork.Json(HttpStatusCode.OK, $$"""{"access_token":"token-{{Interlocked.Increment(ref _token)}}","expires_in":3600}"""),
    };

    private async Task<HttpResponseMessage> CreateAsync(HttpRequestMessage request)
    {
        if (Draw(20) == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError);

        var name = CreateName().Match(await request.Content!.ReadAsStringAsync()).Value;
        if (!request.RequestUri!.AbsolutePath.Contains($"/online{Volatile.Read(ref _place)}/", StringComparison.Ordinal))
            return StandInNetwork.Json(HttpStatusCode.MisdirectedRequest, "{}");

        var refusal = Draw(40) switch
        {
            0 => HttpStatusCode.Unauthorized,
            1 => HttpStatusCode.Forbidden,
            2 => HttpStatusCode.MisdirectedRequest,
            3 => HttpStatusCode.TooManyRequests,
            4 => HttpStatusCode.BadRequest,
            _ => HttpStatusCode.OK,
        };
        if (refusal == HttpStatusCode.MisdirectedRequest)
            Interlocked.Increment(ref _place);
        if (refusal != HttpStatusCode.OK)
            return StandInNetwork.Json(refusal, "{}");

        // From here on it may be there, whatever is heard of it.
        _applied.AddOrUpdate(name, 1, static (_, count) => count + 1);
        return Draw(20) switch
        {
            0 => throw new HttpRequestException(HttpRequestError.ResponseEnded),
            1 => StandInNetwork.Json(HttpStatusCode.InternalServerError, "{}"),
            2 => StandInNetwork.Json(HttpStatusCode.ServiceUnavailable, "{}"),
            3 => StandInNetwork.Json(HttpStatusCode.RequestTimeout, "{}"),
            4 => StandInNetwork.Json(HttpStatusCode.Found, "{}"),
            5 => StandInNetwork.Json(HttpStatusCode.OK, "<html>"),
            6 => throw new HttpRequestException(HttpRequestError.ConnectionError),
            _ => StandInNetwork.Json(HttpStatusCode.OK, """{"ProductId":7}"""),
        };
    }

    private int Draw(int below)
    {
        lock (_gate)
            return _random.Next(below);
    }

    [GeneratedRegex("create-[0-9]+-[0-9]+")]
    private static partial Regex CreateName();
}
