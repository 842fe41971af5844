namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>So many operations run on one connection; the next one is answered by one error, and the connection lives.</summary>
public sealed class OperationLimitTests
{
    [Fact]
    public async Task The_hundred_and_first_operation_is_answered_by_one_error_and_the_others_go_on()
    {
        await using var host = await StreamHost.StartAsync();
        using var client = await SocketClient.ConnectAsync(host);
        for (var id = 0; id < 100; id++) await client.SubscribeAsync($"{id}", "subscription { count }");
        await client.SubscribeAsync("one more", "{ hello }");
        Assert.Equal("one more OPERATION_LIMIT_EXCEEDED", await client.ReceiveErrorAsync());
        await client.AssertLivesAsync();

        var sources = new List<Tests.Execution.EventSource<int>>();
        while (sources.Count < 100) sources.Add(await host.Behind.NextSourceAsync());
        foreach (var source in sources) source.Emit(1);
        for (var id = 0; id < 100; id++) Assert.Contains("\"next\"", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(0, host.Behind.Executed);
    }

    [Fact]
    public async Task An_operation_that_ends_makes_room_for_the_next_at_once()
    {
        await using var host = await StreamHost.StartAsync(options => options.Limits.MaxOperationsPerConnection = 1);
        using var client = await SocketClient.ConnectAsync(host);
        for (var round = 0; round < 200; round++)
        {
            await client.SubscribeAsync("a", "{ hello }");
            Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"hello":"world"}}}""", await client.ReceiveAsync());
            Assert.Equal("""{"id":"a","type":"complete"}""", await client.ReceiveAsync());
        }
    }

    [Fact]
    public async Task An_operation_that_the_client_completed_counts_as_long_as_it_runs()
    {
        await using var host = await StreamHost.StartAsync(options => options.Limits.MaxOperationsPerConnection = 2);
        using var client = await SocketClient.ConnectAsync(host);
        var running = new List<TaskCompletionSource<string>>();
        for (var id = 0; id < 2; id++)
        {
            await client.SubscribeAsync($"{id}", "mutation { slowly }");
            running.Add(await host.Behind.NextWaitingAsync());
            await client.CompleteAsync($"{id}");
        }

        await client.SubscribeAsync("3", "mutation { slowly }");
        Assert.Equal("3 OPERATION_LIMIT_EXCEEDED", await client.ReceiveErrorAsync());

        foreach (var mutation in running) mutation.SetResult("done");
        string answer;
        do
        {
            await client.SubscribeAsync("4", "{ hello }");
            answer = await client.ReceiveErrorAsync();
        }
        while (answer == "4 OPERATION_LIMIT_EXCEEDED");
        Assert.Equal("""{"id":"4","type":"next","payload":{"data":{"hello":"world"}}}""", answer);
    }
}
