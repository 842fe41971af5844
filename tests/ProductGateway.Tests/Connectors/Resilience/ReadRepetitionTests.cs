using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;
using static ProductGateway.Tests.Connectors.ScriptedVendor;

namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>Which reads are sent again and when, counted at a vendor that follows a script; and that a create never is.</summary>
public sealed class ReadRepetitionTests
{
    private const string Found = """{"ProductId":51,"Name":"Bålpanne"}""";

    private static readonly string Fails = Http("500 Internal Server Error", "{}");

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task A_read_that_fails_is_repeated_after_half_of_50_and_half_of_100_milliseconds_where_chance_says_half()
    {
        await using var vendor = Vendor(InTurn(Fails, Http("503 Service Unavailable", "{}"), Http("200 OK", Found)), chance: 0.5);

        var read = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.Clock.UntilTimerAsync(TimeSpan.FromMilliseconds(25));
        Assert.Equal(1, vendor.Requests);
        vendor.Clock.Advance(TimeSpan.FromMilliseconds(25));
        await vendor.Clock.UntilTimerAsync(TimeSpan.FromMilliseconds(50));
        Assert.Equal(2, vendor.Requests);
        vendor.Clock.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal((51, 3), ((await read)!.ProductId, vendor.Requests));
    }

    [Fact]
    public async Task The_wait_before_a_repetition_grows_to_its_limit_and_no_further()
    {
        await using var vendor = Vendor(InTurn(Fails), chance: 1, attempts: 10);

        var read = FailureOf(vendor);
        foreach (var wait in (int[])[50, 100, 200, 400, 800, 1000, 1000])
        {
            await vendor.Clock.UntilTimerAsync(TimeSpan.FromMilliseconds(wait));
            vendor.Clock.Advance(TimeSpan.FromMilliseconds(wait));
        }

        await vendor.Clock.UntilTimerAsync(TimeSpan.FromSeconds(1));
        Assert.False(read.IsCompleted);
    }

    [Theory]
    [InlineData("500 Internal Server Error", 3)]
    [InlineData("502 Bad Gateway", 3)]
    [InlineData("503 Service Unavailable", 3)]
    [InlineData("504 Gateway Timeout", 3)]
    [InlineData("408 Request Timeout", 3)]
    [InlineData("400 Bad Request", 1)]
    [InlineData("401 Unauthorized", 1)]
    [InlineData("403 Forbidden", 1)]
    [InlineData("409 Conflict", 1)]
    [InlineData("429 Too Many Requests", 1)]
    [InlineData("302 Found", 1)]
    public async Task A_status_that_may_pass_is_asked_for_three_times_and_a_no_once(string status, int requests)
    {
        await using var vendor = Vendor(InTurn(Http(status, "{}")));

        await FailureOf(vendor);

        Assert.Equal(requests, vendor.Requests);
    }

    [Theory]
    [InlineData("{", 1)]
    [InlineData("[]", 1)]
    [InlineData("{\"Name\":\"no id\"}", 1)]
    public async Task A_body_of_no_use_is_not_asked_for_again(string body, int requests)
    {
        await using var vendor = Vendor(InTurn(Http("200 OK", body)));

        await FailureOf(vendor);

        Assert.Equal(requests, vendor.Requests);
    }

    [Fact]
    public async Task A_body_that_breaks_off_is_asked_for_again()
    {
        await using var vendor = Vendor(InTurn("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{\"Pro", Http("200 OK", Found)));

        Assert.Equal((51, 2), ((await vendor.Connector.ReadProductAsync("51", Test))!.ProductId, vendor.Requests));
    }

    [Theory(Timeout = 60_000)]
    [InlineData("429 Too Many Requests", "Retry-After: 7", "{}")]
    [InlineData("503 Service Unavailable", "Retry-After: Sun, 01 Mar 2026 12:00:07 GMT", "{}")]
    [InlineData("429 Too Many Requests", "X-Other: 1", "{\"ErrorMessage\":\"Try again in 7 seconds\"}")]
    public async Task A_wait_that_the_vendor_asks_for_is_kept_when_it_fits_in_the_deadline(string status, string header, string body)
    {
        await using var vendor = Vendor(InTurn(Http(status, body, $"Content-Type: application/json\r\n{header}"), Http("200 OK", Found)));

        var read = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.Clock.UntilTimerAsync(TimeSpan.FromSeconds(7));
        Assert.Equal(1, vendor.Requests);
        vendor.Clock.Advance(TimeSpan.FromSeconds(7));

        Assert.Equal((51, 2), ((await read)!.ProductId, vendor.Requests));
    }

    [Theory(Timeout = 60_000)]
    [InlineData(24, false)]
    [InlineData(25, true)]
    public async Task A_wait_beyond_the_deadline_is_told_at_once(int seconds, bool isToldAtOnce)
    {
        await using var vendor = Vendor(InTurn(Http("429 Too Many Requests", "{}", $"Content-Type: application/json\r\nRetry-After: {seconds}")));

        var read = FailureOf(vendor);
        if (isToldAtOnce)
            Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<VendorFailure.RateLimited>((await read).Failure).RetryAfter);
        else
            await vendor.Clock.UntilTimerAsync(TimeSpan.FromSeconds(seconds));

        Assert.Equal(1, vendor.Requests);
    }

    [Fact]
    public async Task Repetitions_stop_when_what_reads_have_earned_is_spent()
    {
        await using var vendor = Vendor(InTurn(Fails), reserve: 3);

        var requests = new List<int>();
        for (var read = 0; read < 3; read++)
        {
            var before = vendor.Requests;
            await FailureOf(vendor);
            requests.Add(vendor.Requests - before);
        }

        Assert.Equal([3, 2, 1], requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hanging_vendor_gets_three_attempts_of_which_the_deadline_cuts_the_last()
    {
        var read = 0;
        await using var vendor = Vendor(async call =>
        {
            await call.ReadRequestAsync();
            Interlocked.Increment(ref read);
            await call.HangAsync();
        });

        var failure = FailureOf(vendor);
        foreach (var (attempt, seconds) in ((int, int)[])[(1, 10), (2, 10), (3, 5)])
        {
            await SandboxedConnectors.UntilAsync(() => Volatile.Read(ref read) == attempt);
            Assert.False(failure.IsCompleted);
            vendor.Clock.Advance(TimeSpan.FromSeconds(seconds));
        }

        Assert.IsType<VendorFailure.Unusable>((await failure).Failure);
        Assert.Equal((FailureCause.AttemptTimedOut, 3), ((await failure).Cause, vendor.Requests));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_caller_that_leaves_while_a_repetition_waits_is_asked_for_no_more()
    {
        await using var vendor = Vendor(InTurn(Fails), chance: 1);
        using var caller = new CancellationTokenSource();

        var read = vendor.Connector.ReadProductAsync("51", caller.Token);
        await vendor.Clock.UntilTimerAsync(TimeSpan.FromMilliseconds(50));
        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
        Assert.Equal(1, vendor.Requests);
    }

    [Theory]
    [InlineData("500 Internal Server Error", "X-Other: 1")]
    [InlineData("503 Service Unavailable", "Retry-After: 0")]
    [InlineData("429 Too Many Requests", "Retry-After: 0")]
    [InlineData("408 Request Timeout", "X-Other: 1")]
    public async Task A_create_is_never_repeated(string status, string header)
    {
        await using var vendor = Vendor(InTurn(Http(status, "{}", $"Content-Type: application/json\r\n{header}")));

        await Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(new NewProduct { Name = "N" }, Test));

        Assert.Equal(1, vendor.Requests);
    }

    private static ScriptedVendor Vendor(Func<Call, Task> script, double chance = 0, int attempts = 2, int reserve = 10) => new(
        script,
        resilience =>
        {
            resilience.Retry.MaxRetryAttempts = attempts;
            resilience.Retry.BudgetReserve = reserve;
        },
        new FixedRandom(chance));

    private static async Task<VendorException> FailureOf(ScriptedVendor vendor) =>
        await Assert.ThrowsAsync<VendorException>(() => vendor.Connector.ReadProductAsync("51", CancellationToken.None));
}
