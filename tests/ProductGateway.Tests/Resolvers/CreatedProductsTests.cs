using System.Runtime.CompilerServices;
using ProductGateway.GraphQL.Execution;
using ProductGateway.Server.Mapping;
using ProductGateway.Server.Resolvers;
using ProductGateway.Server.Types;

namespace ProductGateway.Tests.Resolvers;

/// <summary>Who publishes waits for nobody, and who listens hears everything or is told why not.</summary>
public sealed class CreatedProductsTests
{
    private readonly CreatedProducts _created = new();

    [Fact]
    public async Task Every_subscriber_hears_every_key_in_order_also_before_it_asks_for_the_first()
    {
        using var leaving = new CancellationTokenSource();
        await using var first = Subscribe(null, leaving.Token);
        await using var second = Subscribe(null, leaving.Token);

        _created.Publish(Finago(1));
        _created.Publish(Finago(2));

        Assert.Equal([Finago(1), Finago(2)], await TakeAsync(first, 2));
        Assert.Equal([Finago(1), Finago(2)], await TakeAsync(second, 2));
    }

    [Fact]
    public async Task A_subscriber_that_names_vendors_hears_of_those_alone()
    {
        using var leaving = new CancellationTokenSource();
        await using var some = Subscribe([Vendor.Superoffice, Vendor.Microsoft], leaving.Token);
        await using var none = Subscribe([], leaving.Token);

        _created.Publish(Finago(1));
        _created.Publish(new ProductId(Vendor.Microsoft, "2"));
        _created.Publish(new ProductId(Vendor.Superoffice, "3"));
        var waiting = none.MoveNextAsync();

        Assert.Equal([new ProductId(Vendor.Microsoft, "2"), new ProductId(Vendor.Superoffice, "3")], await TakeAsync(some, 2));
        Assert.False(waiting.IsCompleted);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
    }

    [Fact]
    public async Task A_subscriber_that_is_too_slow_gets_what_waited_and_then_the_reason_and_holds_up_nobody()
    {
        using var leaving = new CancellationTokenSource();
        await using var slow = Subscribe(null, leaving.Token);
        await using var quick = Subscribe(null, leaving.Token);
        for (var key = 1; key <= CreatedProducts.MaxWaiting; key++)
        {
            _created.Publish(Finago(key));
            await TakeAsync(quick, 1);
        }

        Assert.Equal(2, _created.SubscriberCount);
        _created.Publish(Finago(CreatedProducts.MaxWaiting + 1));

        Assert.Equal(1, _created.SubscriberCount);
        Assert.Equal(Enumerable.Range(1, CreatedProducts.MaxWaiting).Select(Finago), await TakeAsync(slow, CreatedProducts.MaxWaiting));
        var end = (await Assert.ThrowsAsync<GraphQLException>(async () => await slow.MoveNextAsync())).Error;
        Assert.Equal(
            ("SUBSCRIBER_TOO_SLOW", "More than 1000 created products waited for this subscriber; those after them are not told. "
                + "Subscribe again, and read faster or name fewer vendors."),
            (end.Code, end.Message));
        Assert.Equal([Finago(CreatedProducts.MaxWaiting + 1)], await TakeAsync(quick, 1));
    }

    [Fact]
    public void Nothing_is_kept_of_a_subscriber_that_left_whether_it_ever_read_or_not()
    {
        var left = Leave();

        Assert.Equal(0, _created.SubscriberCount);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(left.IsAlive);
    }

    [Fact]
    public void A_subscriber_that_left_before_it_came_is_not_kept()
    {
        _created.Subscribe(null, new CancellationToken(canceled: true));

        Assert.Equal(0, _created.SubscriberCount);
    }

    // In a method of its own, so that no local holds what is looked for.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Leave()
    {
        using var leaving = new CancellationTokenSource();
        Vendor[] vendors = [Vendor.Finago];
        _created.Subscribe(vendors, leaving.Token);
        _created.Publish(Finago(1));
        Assert.Equal(1, _created.SubscriberCount);
        leaving.Cancel();
        return new WeakReference(vendors);
    }

    private static ProductId Finago(int key) => new(Vendor.Finago, $"{key}");

    private IAsyncEnumerator<ProductId> Subscribe(Vendor[]? vendors, CancellationToken unsubscribed)
        => _created.Subscribe(vendors, unsubscribed).GetAsyncEnumerator(unsubscribed);

    private static async Task<List<ProductId>> TakeAsync(IAsyncEnumerator<ProductId> keys, int count)
    {
        var taken = new List<ProductId>();
        while (taken.Count < count && await keys.MoveNextAsync()) taken.Add(keys.Current);
        return taken;
    }
}
