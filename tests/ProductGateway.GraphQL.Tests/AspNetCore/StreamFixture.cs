namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>One server for all tests of a class.</summary>
public sealed class StreamFixture : IAsyncLifetime
{
    internal StreamHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await StreamHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
