using ProductGateway.Connectors;

namespace ProductGateway.Tests.Connectors;

/// <summary>A renewal costs no call its time while what it renews is good.</summary>
public sealed class RenewalTests
{
    private readonly ManualClock _clock = new();
    private readonly Queue<TaskCompletionSource<AccessToken>> _fetches = [];
    private readonly Renewal<AccessToken> _renewal;
    private int _fetched;

    public RenewalTests() => _renewal = new Renewal<AccessToken>(_clock, FetchAsync);

    [Fact]
    public async Task A_renewal_that_hangs_delays_nobody_while_the_old_token_is_good()
    {
        await GetAsync(Token("first"));
        var hanging = Next();
        _clock.Advance(TimeSpan.FromMinutes(59) + TimeSpan.FromSeconds(30));

        for (var i = 0; i < 3; i++)
            Assert.Equal(("first", true), await GetAsync());

        await SandboxedConnectors.UntilAsync(() => _fetched == 2);
        hanging.SetResult(Token("second"));
        await UntilAsync("second");
        Assert.Equal(2, _fetched);
    }

    [Fact]
    public async Task Calls_wait_for_the_renewal_once_the_old_token_has_ended()
    {
        await GetAsync(Token("first"));
        _clock.Advance(TimeSpan.FromMinutes(60));
        var second = Next();

        var (one, other) = (GetAsync(), GetAsync());
        Assert.False(one.IsCompleted);
        second.SetResult(Token("second"));

        Assert.Equal([("second", false), ("second", false)], await Task.WhenAll(one, other));
        Assert.Equal(2, _fetched);
    }

    [Fact]
    public async Task A_renewal_that_fails_is_tried_again_after_a_pause_and_fails_nobody()
    {
        await GetAsync(Token("first"));
        _clock.Advance(TimeSpan.FromMinutes(59));
        Next().SetException(new InvalidOperationException("down"));
        await GetAsync();
        await SandboxedConnectors.UntilAsync(() => _fetched == 2);

        for (var i = 0; i < 100; i++)
            Assert.Equal(("first", true), await GetAsync());
        Assert.Equal(2, _fetched);
        Next().SetResult(Token("second"));

        await UntilRenewedAsync();
        Assert.Equal(3, _fetched);
    }

    [Fact]
    public async Task Where_nobody_answered_the_next_call_asks_again()
    {
        Next().SetException(new VendorException("Vendor", new VendorFailure.NotReached("down"), FailureCause.ConnectionFailed));

        await Assert.ThrowsAsync<VendorException>(() => GetAsync());

        Assert.Equal(("second", false), await GetAsync(Token("second")));
    }

    [Fact]
    public async Task One_that_leaves_takes_the_fetch_away_from_nobody()
    {
        var first = Next();
        using var leaving = new CancellationTokenSource();
        var left = _renewal.GetAsync(leaving.Token);
        var staying = GetAsync();

        await leaving.CancelAsync();
        first.SetResult(Token("first"));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        Assert.Equal("first", (await staying).Text);
    }

    // The pause begins when the failure is written down, and nobody announces that: where it was after this has moved the clock, it moves it again.
    private async Task UntilRenewedAsync()
    {
        for (var pauses = 0; pauses < 10; pauses++)
        {
            _clock.Advance(TimeSpan.FromSeconds(5));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
            while (!patience.IsCancellationRequested)
            {
                if ((await GetAsync()).Text == "second")
                    return;

                await Task.Yield();
            }
        }

        Assert.Fail("It was not renewed while the old token was good.");
    }

    private async Task UntilAsync(string text)
    {
        using var minute = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await GetAsync()).Text != text)
        {
            minute.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static AccessToken Token(string text) =>
        AccessToken.Issued("Bearer", text, new ManualClock().GetUtcNow() + (text == "first" ? TimeSpan.Zero : TimeSpan.FromHours(1)), TimeSpan.FromHours(1));

    private Task<AccessToken> FetchAsync()
    {
        Interlocked.Increment(ref _fetched);
        return _fetches.Dequeue().Task;
    }

    private TaskCompletionSource<AccessToken> Next()
    {
        var fetch = new TaskCompletionSource<AccessToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        _fetches.Enqueue(fetch);
        return fetch;
    }

    private async Task<(string Text, bool FromCache)> GetAsync(AccessToken? next = null)
    {
        if (next is not null)
            Next().SetResult(next);
        var lease = await _renewal.GetAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        return (lease.Value.Text, lease.FromCache);
    }
}
