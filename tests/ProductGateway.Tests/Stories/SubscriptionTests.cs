using System.Net;
using ProductGateway.Client;
using ProductGateway.Sandbox;
using ProductGateway.Sandbox.Faults;
using ProductGateway.Tests.Stories.Operations;

namespace ProductGateway.Tests.Stories;

/// <summary>Who subscribes hears of each product that is created, over both transports.</summary>
public sealed class SubscriptionTests
{
    public static TheoryData<SubscriptionTransport> Transports => [.. Enum.GetValues<SubscriptionTransport>()];

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Transports))]
    public async Task A_product_is_told_whole_while_the_create_behind_it_still_runs(SubscriptionTransport transport)
    {
        await using var stage = await Stage.StartAsync();
        stage.Vendors.Faults.Arm(new SlowDrip { Vendor = SandboxVendor.SuperOffice, Method = "POST" });
        await using var events = stage.Speak(options => options.SubscriptionTransport = transport).ProductCreated.SubscribeAsync()
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = await ListenAsync(stage, events);

        var creating = stage.Client.CreateSeveral.ExecuteAsync();
        Assert.True(await next);
        var isStillCreating = !creating.IsCompleted;
        var first = events.Current;
        await stage.LetDripAsync(creating);

        Assert.True(isStillCreating);
        Assert.Equal(transport is SubscriptionTransport.WebSocket ? null : HttpStatusCode.OK, first.StatusCode);
        Whole.Is(
            new ProductCreatedResult
            {
                ProductCreated = new ProductCreated_ProductCreated.FinagoProduct
                {
                    TypeName = "FinagoProduct",
                    Id = "RklOQUdPOjUwMDE",
                    Vendor = new(Vendor.Finago, "FINAGO"),
                    VendorId = "5001",
                    Name = "Ullgenser",
                },
            },
            first.EnsureNoErrors());
        Assert.Equal(["Bålpanne Ø60", "Fjord Audio Bridge A1", "Lavvo"], await NamesAsync(events, 3));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Transports))]
    public async Task Who_asks_for_one_vendor_hears_of_that_one_alone(SubscriptionTransport transport)
    {
        await using var stage = await Stage.StartAsync();
        await using var events = stage.Speak(options => options.SubscriptionTransport = transport)
            .ProductCreated.SubscribeAsync(new([Vendor.Microsoft, Vendor.Superoffice]))
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = await ListenAsync(stage, events);

        await stage.Client.CreateSeveral.ExecuteAsync();

        Assert.True(await next);
        Assert.Equal("Bålpanne Ø60", NameOf(events.Current));
        Assert.Equal(["Fjord Audio Bridge A1"], await NamesAsync(events, 1));
    }

    [Theory(Timeout = 60_000)]
    [MemberData(nameof(Transports))]
    public async Task A_product_that_cannot_be_read_is_an_error_of_its_event_alone(SubscriptionTransport transport)
    {
        await using var stage = await Stage.StartAsync();
        await using var events = stage.Speak(options => options.SubscriptionTransport = transport).ProductCreated.SubscribeAsync()
            .GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = await ListenAsync(stage, events);
        stage.Vendors.Faults.Arm(new AnswerInstead { Vendor = SandboxVendor.Finago, Method = "GET", Status = 404, Body = "{}" });

        await stage.Client.CreateSeveral.ExecuteAsync();

        Assert.True(await next);
        var error = Assert.Single(events.Current.Errors);
        Assert.Equal(("PRODUCT_NOT_FOUND", "productCreated"), (error.Code, Assert.Single(error.Path!)));
        Assert.Equal((null, typeof(OperationFailure.GraphQL)), (events.Current.Data, events.Current.Failure?.GetType()));
        Assert.Equal(["Bålpanne Ø60", "Fjord Audio Bridge A1", "Lavvo"], await NamesAsync(events, 3));
    }

    /// <summary>Asks for the first event, and waits until the gateway has the subscriber.</summary>
    private static async Task<Task<bool>> ListenAsync(Stage stage, IAsyncEnumerator<IOperationResult<ProductCreatedResult>> events)
    {
        var next = events.MoveNextAsync().AsTask();
        await stage.UntilAsync(each => each.SubscriberCount == 1, next);
        return next;
    }

    private static async Task<IReadOnlyList<string?>> NamesAsync(IAsyncEnumerator<IOperationResult<ProductCreatedResult>> events, int count)
    {
        var names = new List<string?>();
        while (names.Count < count && await events.MoveNextAsync()) names.Add(NameOf(events.Current));
        return names;
    }

    private static string? NameOf(IOperationResult<ProductCreatedResult> result) => (result.EnsureNoErrors().ProductCreated as IIdentity)?.Name;
}
