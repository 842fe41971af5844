using ProductGateway.Client;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>A caller that leaves is let go at once: what it gets is an exception and no result.</summary>
public sealed class CancellationTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_read_whose_vendor_hangs_can_be_left_and_the_gateway_serves_on()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new Hang { Vendor = SandboxVendor.SuperOffice, Method = "GET" });
        using var leaving = new CancellationTokenSource();

        var asked = stage.Client.ReadName.ExecuteAsync(Vendor.Superoffice, "101", cancellationToken: leaving.Token);
        await stage.UntilAsync(each => each.ApiCalls.Count == 1, asked);
        await leaving.CancelAsync();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.Equal(leaving.Token, thrown.CancellationToken);
        var answer = await stage.Client.ReadName.ExecuteAsync(Vendor.Superoffice, "101");
        Assert.Equal("Turjakke Jotun, herre", (answer.EnsureNoErrors().ProductByVendorId as INamed)?.Name);
    }

    /// <summary>Leaving takes nothing back: what the vendor has applied stays, and the caller is not told.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_create_can_be_left_and_may_have_been_applied()
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new Hang { Vendor = SandboxVendor.Finago, Method = "POST", AfterApplying = true });
        using var leaving = new CancellationTokenSource();

        var asked = stage.Client.CreateFinago.ExecuteAsync(
            new CreateFinagoProductInput { Name = "Ullgenser", CategoryId = "12" }, cancellationToken: leaving.Token);
        await stage.UntilAsync(each => each.Creates.Count == 1, asked);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        Assert.True(Assert.Single(stage.Creates).Applied);
    }

    [Fact(Timeout = 60_000)]
    public async Task Who_has_left_before_asking_asks_nothing()
    {
        await using var stage = await Stage.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => stage.Client.ReadName.ExecuteAsync(Vendor.Superoffice, "101", cancellationToken: new CancellationToken(canceled: true)));

        Assert.Empty(stage.ApiCalls);
    }

    public static TheoryData<SubscriptionTransport> Transports => [.. Enum.GetValues<SubscriptionTransport>()];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Transports))]
    public async Task A_subscription_that_is_cancelled_is_over_on_both_sides(SubscriptionTransport transport)
    {
        await using var stage = await Stage.StartAsync();
        using var leaving = new CancellationTokenSource();
        await using var events = Subscribe(stage, transport).GetAsyncEnumerator(leaving.Token);
        var next = events.MoveNextAsync().AsTask();
        await stage.UntilAsync(each => each.SubscriberCount == 1, next);

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await stage.UntilAsync(each => each.SubscriberCount == 0);
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Transports))]
    public async Task Leaving_the_enumeration_unsubscribes(SubscriptionTransport transport)
    {
        await using var stage = await Stage.StartAsync();

        await foreach (var created in CreateOneAfterAnother(stage, Subscribe(stage, transport)))
        {
            Assert.Equal("Ullgenser", (created.EnsureNoErrors().ProductCreated as IIdentity)?.Name);
            break;
        }

        await stage.UntilAsync(each => each.SubscriberCount == 0);
    }

    private static IAsyncEnumerable<IOperationResult<ProductCreatedResult>> Subscribe(Stage stage, SubscriptionTransport transport) =>
        stage.Speak(options => options.SubscriptionTransport = transport).ProductCreated.SubscribeAsync();

    // The product is created as soon as the gateway has the subscriber: a subscription hears nothing of what was before.
    private static async IAsyncEnumerable<IOperationResult<ProductCreatedResult>> CreateOneAfterAnother(
        Stage stage, IAsyncEnumerable<IOperationResult<ProductCreatedResult>> subscription)
    {
        await using var events = subscription.GetAsyncEnumerator();
        var next = events.MoveNextAsync().AsTask();
        await stage.UntilAsync(each => each.SubscriberCount == 1, next);
        await VendorCase.Of(SandboxVendor.Finago).CreateAsync(stage);
        if (await next) yield return events.Current;
    }
}
