namespace ProductGateway.GraphQL.Tests.AspNetCore.Sse;

/// <summary>A client that does not read its event stream costs a bounded number of events, and nobody else anything.</summary>
public sealed class SlowReaderTests
{
    private const int EventBytes = 1_000_000;

    [Fact]
    public async Task A_reader_that_never_reads_holds_its_source_back_and_is_unsubscribed_when_it_leaves()
    {
        await using var host = await StreamHost.StartAsync();
        Tests.Execution.EventSource<int> source;
        using (var connection = await RawConnection.OpenAsync(host))
        {
            var body = $$"""{"query":"subscription { long(length: {{EventBytes}}) }"}""";
            await connection.WriteAsync(
                $"POST /graphql HTTP/1.1\r\nHost: {host.Address.Authority}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\n"
                + $"Content-Length: {body.Length}\r\n\r\n{body}");
            source = await host.Behind.NextSourceAsync();
            for (var count = 0; count < 500; count++) source.Emit(count);
            for (var round = 0; round < 300; round++) await host.AssertServesAsync();
            Assert.InRange(source.Pulls, 1, 100);
        }

        await source.Disposed;
        Assert.InRange(source.Pulls, 1, 100);
    }
}
