using ProductGateway.Server.StartPage;
using ProductGateway.Tests.Connectors;

namespace ProductGateway.Tests.StartPage;

/// <summary>What is kept of calls: 15 minutes, in buckets of 10 seconds, and no more however many there are.</summary>
public sealed class CallWindowTests
{
    private readonly ManualClock _clock = new();
    private readonly CallWindow _window;

    public CallWindowTests() => _window = new CallWindow(_clock);

    [Fact]
    public void A_call_stands_in_the_last_bucket_and_moves_to_the_left()
    {
        _window.Add(CallOutcome.Success, 0.01);
        Assert.Equal([89], Filled());

        _clock.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal([89], Filled());

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        _window.Add(CallOutcome.Success, 0.01);
        Assert.Equal([88, 89], Filled());
    }

    [Fact]
    public void A_call_is_forgotten_after_15_minutes()
    {
        _window.Add(CallOutcome.Success, 0.01);

        _clock.Advance(TimeSpan.FromSeconds(899));
        Assert.Equal([0], Filled());

        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([], Filled());
    }

    [Fact]
    public void A_bucket_whose_turn_comes_again_has_nothing_of_the_last_one()
    {
        _window.Add(CallOutcome.Unknown, 20);
        _clock.Advance(CallWindow.BucketLength * CallWindow.BucketCount);

        _window.Add(CallOutcome.Success, 0.01);

        var last = _window.Read().Buckets[^1];
        Assert.Equal((1, 1, 0), (last.Calls, last[CallOutcome.Success], last[CallOutcome.Unknown]));
        Assert.InRange(last.Percentile(1)!.Value, 0.009, 0.011);
    }

    [Fact]
    public void A_long_silence_leaves_every_bucket_empty()
    {
        for (var i = 0; i < CallWindow.BucketCount; i++)
        {
            _window.Add(CallOutcome.Success, 0.01);
            _clock.Advance(CallWindow.BucketLength);
        }

        _clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal([], Filled());
    }

    [Fact]
    public void It_says_for_how_long_the_last_bucket_has_been_filled()
    {
        _clock.Advance(TimeSpan.FromSeconds(34));

        Assert.Equal(TimeSpan.FromSeconds(4), _window.Read().SinceLastBegan);
    }

    [Fact]
    public void What_was_read_does_not_change_afterwards()
    {
        var read = _window.Read().Buckets;

        _window.Add(CallOutcome.Success, 0.01);

        Assert.Equal(0, read[^1].Calls);
    }

    [Fact]
    public async Task Calls_that_end_at_once_are_all_counted()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 5_000; i++) _window.Add(CallOutcome.Success, 0.01);
        })));

        Assert.Equal(40_000, _window.Read().Buckets[^1].Calls);
    }

    [Fact]
    public void A_call_takes_no_memory()
    {
        _window.Add(CallOutcome.Success, 0.01);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 1_000; i++) _window.Add(CallOutcome.Success, 0.01);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private IEnumerable<int> Filled() => _window.Read().Buckets.Index().Where(each => each.Item.Calls > 0).Select(each => each.Index);
}
