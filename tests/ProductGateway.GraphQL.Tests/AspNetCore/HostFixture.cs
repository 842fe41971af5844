namespace ProductGateway.GraphQL.Tests.AspNetCore;

/// <summary>One server for all tests of a class.</summary>
public sealed class HostFixture : IAsyncLifetime
{
    internal GraphQLHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await GraphQLHost.StartAsync();

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
