using System.Net;
using ProductGateway.GraphQL.AspNetCore;
using ProductGateway.GraphQL.AspNetCore.RateLimiting;

namespace ProductGateway.GraphQL.Tests.AspNetCore.RateLimiting;

/// <summary>What callers have left, on a clock that stands still: 60 a minute, one a second.</summary>
public sealed class CallerAllowancesTests
{
    private readonly ManualClock _clock = new();

    [Fact]
    public void A_minutes_worth_may_be_used_at_once_and_comes_back_evenly()
    {
        var callers = Make();
        Assert.Null(callers.TryTake("a", 60));
        Assert.Equal(new Shortage(0, 1), callers.TryTake("a", 1));
        _clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(new Shortage(10, 1), callers.TryTake("a", 11));
        Assert.Null(callers.TryTake("a", 10));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(45)]
    public void The_wait_that_is_told_is_enough_and_a_second_less_is_not(int cost)
    {
        var callers = Make();
        Assert.Null(callers.TryTake("a", 60));
        var wait = callers.TryTake("a", cost)!.Value.Seconds;
        _clock.Advance(TimeSpan.FromSeconds(wait - 1));
        Assert.NotNull(callers.TryTake("a", cost));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(callers.TryTake("a", cost));
    }

    [Fact]
    public void Nobody_can_save_more_than_a_minutes_worth()
    {
        var callers = Make();
        Assert.Null(callers.TryTake("a", 1));
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.Null(callers.TryTake("a", 60));
        Assert.NotNull(callers.TryTake("a", 1));
    }

    [Fact]
    public void What_has_arisen_is_taken_even_from_who_has_nothing_and_the_next_waits_longer()
    {
        var callers = Make();
        callers.Take("a", 160);
        Assert.Equal(new Shortage(0, 101), callers.TryTake("a", 1));
    }

    [Fact]
    public void What_is_given_back_can_be_taken_again_and_never_makes_more_than_a_full_one()
    {
        var callers = Make();
        Assert.Null(callers.TryTake("a", 60));
        callers.Give("a", 20);
        callers.Give("b", 20);
        Assert.Equal(new Shortage(20, 1), callers.TryTake("a", 21));
        Assert.NotNull(Spend(callers, "b", 61));
    }

    [Fact]
    public void What_costs_more_than_a_minutes_worth_runs_when_nothing_is_used_and_is_paid_off_afterwards()
    {
        var callers = Make();
        Assert.Null(callers.TryTake("a", 1));
        Assert.Equal(1, callers.TryTake("a", 100)!.Value.Seconds);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(callers.TryTake("a", 100));
        Assert.Equal(new Shortage(0, 41), callers.TryTake("a", 1));
    }

    [Fact]
    public void Callers_do_not_take_from_each_other()
    {
        var callers = Make();
        Assert.Null(callers.TryTake("a", 60));
        Assert.Null(callers.TryTake("b", 60));
    }

    [Fact]
    public void A_hundred_threads_take_what_there_is_and_no_more()
    {
        var callers = Make(10_000);
        var taken = 0;
        Parallel.For(0, 100, _ =>
        {
            for (var count = 0; count < 200; count++)
            {
                if (callers.TryTake("a", 1) is null) Interlocked.Increment(ref taken);
            }
        });
        Assert.Equal(10_000, taken);
    }

    [Fact]
    public void A_million_callers_share_what_is_kept_of_them_and_who_was_there_before_keeps_his_own()
    {
        var callers = Make();
        Assert.Null(callers.TryTake("known", 10));
        for (var number = 0; number < 1_000_000; number++) callers.TryTake($"flood {number}", 1);

        Assert.InRange(callers.Count, 1, CallerAllowances.MaxCallers);
        Assert.Equal(new Shortage(0, 1), callers.TryTake("newcomer", 1));
        Assert.Null(callers.TryTake("known", 50));
    }

    [Fact]
    public void Who_has_used_nothing_for_a_minute_is_forgotten_when_there_are_more()
    {
        var callers = Make();
        for (var round = 0; round < 100; round++)
        {
            for (var number = 0; number < 10_000; number++) callers.TryTake($"{round} {number}", 1);
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.InRange(callers.Count, 1, 25_000);
        Assert.Null(callers.TryTake("newcomer", 60));
    }

    [Fact]
    public void A_flood_that_is_over_leaves_room()
    {
        var callers = Make();
        for (var number = 0; number < 150_000; number++) callers.TryTake($"{number}", 1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(callers.TryTake("a", 60));
        Assert.Null(callers.TryTake("b", 60));
        Assert.InRange(callers.Count, 1, 10);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7", true)]
    [InlineData("192.0.2.7", "192.0.2.8", false)]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::7", "2001:db8:1:3::7", false)]
    public void A_network_of_IPv6_is_one_caller_and_an_address_of_IPv4_is_one(string first, string second, bool isSame)
        => Assert.Equal(isSame, CallerAddress.Of(IPAddress.Parse(first)) == CallerAddress.Of(IPAddress.Parse(second)));

    private CallerAllowances Make(int perMinute = 60)
    {
        var options = new GraphQLOptions();
        options.RateLimit.CostPerMinute = perMinute;
        return new CallerAllowances(options, _clock);
    }

    private static Shortage? Spend(CallerAllowances callers, string caller, int times)
    {
        for (var count = 1; count < times; count++) Assert.Null(callers.TryTake(caller, 1));
        return callers.TryTake(caller, 1);
    }
}
