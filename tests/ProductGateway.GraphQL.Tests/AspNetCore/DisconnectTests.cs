namespace ProductGateway.GraphQL.Tests.AspNetCore;

public sealed class DisconnectTests
{
    [Fact(Timeout = 30_000)]
    public async Task MUST_stop_a_query_whose_caller_leaves_and_serve_on()
    {
        await using var host = await GraphQLHost.StartAsync();
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var content = new StringContent("""{"query": "{ wait }"}""", System.Text.Encoding.UTF8, "application/json");
        var call = host.Client.PostAsync("/graphql", content, caller.Token);
        await host.Waiting.Begun;

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await host.Waiting.Left;
        await host.AssertServesAsync();
    }
}
