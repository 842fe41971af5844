namespace ProductGateway.GraphQL.Tests.AspNetCore.WebSocket;

/// <summary>Sockets on which nothing comes. Their memory is the process's own, so that no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(IdleSocketTests), DisableParallelization = true)]
[Collection(nameof(IdleSocketTests))]
public sealed class IdleSocketTests
{
    [Fact]
    public async Task Three_hundred_idle_sockets_cost_little_and_are_closed_in_time()
    {
        await using var host = await StreamHost.StartAsync();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var sockets = new List<SocketClient>();
        for (var count = 0; count < 300; count++) sockets.Add(await SocketClient.OpenAsync(host));
        var each = (GC.GetTotalMemory(forceFullCollection: true) - before) / 300;
        Assert.InRange(each, -100_000, 100_000); // both ends of it; less when others' garbage goes meanwhile

        host.Clock.Advance(TimeSpan.FromSeconds(3));
        foreach (var socket in sockets)
        {
            Assert.Equal("4408: Connection initialisation timeout", await socket.ReceiveAsync());
            socket.Dispose();
        }
    }
}
