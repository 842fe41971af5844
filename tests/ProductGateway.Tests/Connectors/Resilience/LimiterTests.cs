using ProductGateway.Connectors;
using ProductGateway.Connectors.SuperOffice;

namespace ProductGateway.Tests.Connectors.Resilience;

/// <summary>How many calls are open at a vendor at once, what waits, and what the wait costs.</summary>
public sealed class LimiterTests
{
    private static readonly NewProduct Product = new() { Name = "Bålpanne Ø60" };

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task A_call_without_a_place_and_without_room_in_the_queue_fails_at_once()
    {
        await using var vendor = Holding(places: 1, queue: 0);
        var open = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.UntilHeldAsync(1);

        var read = await vendor.ReadFailureAsync();
        var create = await Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(Product, Test));

        var expected = new VendorFailure.NotReached(
            "As many calls to SuperOffice are open and waiting as this gateway allows. Nothing was sent; try again later.");
        Assert.Equal((expected, expected), (read.Failure, create.Failure));
        Assert.Equal((FailureCause.LimiterFull, 1), (read.Cause, vendor.Requests));
        vendor.Release();
        Assert.NotNull(await open);
        Assert.NotNull(await vendor.Connector.ReadProductAsync("51", Test));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_queued_call_goes_when_a_place_is_free()
    {
        await using var vendor = Holding(places: 1, queue: 1);
        var first = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.UntilHeldAsync(1);

        var second = vendor.Connector.CreateProductAsync(Product, Test);
        Assert.Equal(FailureCause.LimiterFull, (await vendor.ReadFailureAsync()).Cause);
        Assert.Equal(1, vendor.Requests);
        vendor.Release();

        Assert.Equal((51, 51, 2), ((await first)!.ProductId, (await second).Value.ProductId, vendor.Requests));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_queued_call_whose_caller_leaves_gives_its_room_to_another()
    {
        await using var vendor = Holding(places: 1, queue: 1);
        var first = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.UntilHeldAsync(1);
        using var caller = new CancellationTokenSource();
        var left = vendor.Connector.ReadProductAsync("51", caller.Token);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        var second = vendor.Connector.ReadProductAsync("51", Test);
        vendor.Release();

        Assert.NotNull(await first);
        Assert.NotNull(await second);
        Assert.Equal(2, vendor.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_wait_for_a_place_ends_with_the_calls_time()
    {
        await using var vendor = new TurningVendor(resilience =>
        {
            (resilience.RateLimiter.PermitLimit, resilience.RateLimiter.QueueLimit) = (1, 10);
            resilience.AttemptTimeout.Timeout = TimeSpan.FromSeconds(15);
        })
        { Answer = null };
        var first = vendor.ReadFailureAsync();
        await vendor.UntilHeldAsync(1);
        vendor.Clock.Advance(TimeSpan.FromSeconds(1));

        var (read, create) = (vendor.ReadFailureAsync(), Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(Product, Test)));
        vendor.Clock.Advance(TimeSpan.FromSeconds(14));
        Assert.Equal(FailureCause.AttemptTimedOut, (await first).Cause);
        await vendor.UntilHeldAsync(2);
        vendor.Clock.Advance(TimeSpan.FromSeconds(11));

        Assert.Equal(FailureCause.AttemptTimedOut, (await read).Cause);
        Assert.Equal(FailureCause.OutOfTime, (await create).Cause);
        Assert.Equal(2, vendor.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_with_less_than_a_second_of_its_time_left_is_not_sent()
    {
        await using var vendor = new TurningVendor(resilience =>
        {
            (resilience.RateLimiter.PermitLimit, resilience.RateLimiter.QueueLimit) = (1, 1);
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(10.9);
        })
        { Answer = null };
        var first = Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(Product, Test));
        await vendor.UntilHeldAsync(1);

        var second = Assert.ThrowsAsync<VendorException>(() => vendor.Connector.CreateProductAsync(Product, Test));
        vendor.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.IsType<VendorFailure.Unknown>((await first).Failure);
        Assert.Equal(
            new VendorFailure.NotReached("The time for this call to SuperOffice was used up before it could be sent. Nothing was applied; try again later."),
            (await second).Failure);
        Assert.Equal(1, vendor.Requests);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_create_whose_body_has_started_is_waited_for_beyond_the_total_timeout()
    {
        await using var vendor = new TurningVendor(resilience =>
        {
            resilience.RateLimiter.PermitLimit = 1;
            resilience.TotalRequestTimeout.Timeout = TimeSpan.FromSeconds(12);
        })
        { Answer = null };
        var read = vendor.Connector.ReadProductAsync("51", Test);
        await vendor.UntilHeldAsync(1);
        var create = vendor.Connector.CreateProductAsync(Product, Test);
        vendor.Clock.Advance(TimeSpan.FromSeconds(9));
        vendor.LetOneThrough();
        Assert.NotNull(await read);
        await vendor.UntilHeldAsync(2);

        vendor.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.False(create.IsCompleted);
        vendor.Release();

        Assert.Equal(51, (await create).Value.ProductId);
    }

    private static TurningVendor Holding(int places, int queue) => new(
        resilience => (resilience.RateLimiter.PermitLimit, resilience.RateLimiter.QueueLimit) = (places, queue))
    { Answer = null };
}
