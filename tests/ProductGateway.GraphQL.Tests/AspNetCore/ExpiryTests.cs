using ProductGateway.GraphQL.AspNetCore;

namespace ProductGateway.GraphQL.Tests.AspNetCore;

public sealed class ExpiryTests
{
    private readonly ManualClock _clock = new();
    private int _expired;

    [Fact]
    public async Task What_is_years_away_comes_on_its_day_and_once()
    {
        await using var expiry = ExpireIn(TimeSpan.FromHours((800 * 24) + 12));
        for (var day = 0; day < 800; day++)
        {
            _clock.Advance(TimeSpan.FromDays(1));
            Assert.Equal((0, 1), (_expired, _clock.Pending));
        }

        _clock.Advance(TimeSpan.FromMinutes((12 * 60) - 1));
        Assert.Equal(0, _expired);
        _clock.Advance(TimeSpan.FromMinutes(1));
        _clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal((1, 0), (_expired, _clock.Pending));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public async Task What_is_over_already_comes_at_once(int seconds)
    {
        await using var expiry = ExpireIn(TimeSpan.FromSeconds(seconds));
        _clock.Advance(TimeSpan.Zero);
        Assert.Equal(1, _expired);
    }

    [Fact]
    public async Task Nothing_comes_after_it_was_disposed_of()
    {
        var expiry = ExpireIn(TimeSpan.FromSeconds(1));
        await expiry.DisposeAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((0, 0), (_expired, _clock.Pending));
    }

    private Expiry ExpireIn(TimeSpan time) => new(_clock, _clock.GetUtcNow() + time, () => _expired++);
}
