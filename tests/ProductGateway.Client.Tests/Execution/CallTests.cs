using Microsoft.Extensions.DependencyInjection;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Execution;

/// <summary>What a caller says of one call: where, how long, with what, and no longer.</summary>
public sealed class CallTests
{
    private const string Answer = """{"data": {"item": null}}""";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_relative_endpoint_of_a_call_counts_from_the_clients_own()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);
        var client = new ShopClient(new HttpClient(), new ClientOptions { Endpoint = server.Address });

        await client.GetItem.ExecuteAsync("1", options: new OperationOptions { Endpoint = new Uri("/tenant/7", UriKind.Relative) }, cancellationToken: Cancellation);

        Assert.Equal("/tenant/7", Assert.Single(server.Requests).Path);
    }

    [Fact]
    public async Task A_call_may_take_longer_than_its_client()
    {
        await using var server = await ScriptedServer.StartAsync(Answer);
        var registrations = new ServiceCollection();
        registrations.AddShopClient()
            .ConfigureHttpClient(http => (http.BaseAddress, http.Timeout) = (server.Address, TimeSpan.FromTicks(1)))
            .Configure(options => options.TimeProvider = new HandClock());
        await using var services = registrations.BuildServiceProvider();

        var result = await services.GetRequiredService<IShopClient>()
            .GetItem.ExecuteAsync("1", options: new OperationOptions { Timeout = TimeSpan.FromHours(1) }, cancellationToken: Cancellation);

        Assert.Null(result.EnsureNoErrors().Item);
    }

    [Theory]
    [InlineData("X-Tenant", "7\r\nX-Role: admin", typeof(FormatException))]
    [InlineData("X Tenant", "7", typeof(FormatException))]
    [InlineData("Content-Type", "text/plain", typeof(InvalidOperationException))]
    public async Task A_header_that_cannot_be_sent_is_the_callers_mistake_and_nothing_is_sent(string name, string value, Type mistake)
    {
        await using var server = await ScriptedServer.StartAsync(Answer);
        var options = new OperationOptions { Headers = new Dictionary<string, string> { [name] = value } };
        var overWebSocket = server.Client(new ClientOptions { SubscriptionTransport = SubscriptionTransport.WebSocket });

        await Assert.ThrowsAsync(mistake, () => server.Client().GetItem.ExecuteAsync("1", options: options, cancellationToken: Cancellation));
        await Assert.ThrowsAsync(mistake, async () => await server.Client().Added.SubscribeAsync(options: options, cancellationToken: Cancellation).ToListAsync(Cancellation));
        await Assert.ThrowsAsync(mistake, async () => await overWebSocket.Added.SubscribeAsync(options: options, cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_throws_so_whatever_a_handler_makes_of_it()
    {
        using var caller = new CancellationTokenSource();
        var client = new ShopClient(new HttpClient(new Hiding(caller)) { BaseAddress = new Uri("http://shop.example") });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetItem.ExecuteAsync("1", cancellationToken: caller.Token));
    }

    private sealed class Hiding(CancellationTokenSource caller) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await caller.CancelAsync();
            throw new HttpRequestException("The connection is gone.");
        }
    }
}
