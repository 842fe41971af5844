using System.Net;
using Microsoft.AspNetCore.Http;
using ProductGateway.Client.Tests.Shop;

namespace ProductGateway.Client.Tests.Subscriptions;

public sealed class EventStreamTests
{
    private const string Next = "event: next\ndata: {\"data\": {\"added\": {\"__typename\": \"Book\", \"id\": \"1\"}}}\n\n";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_next_is_a_result_until_the_server_completes()
    {
        await using var server = await ScriptedServer.StartAsync(
            $"event: next\ndata: {{\"errors\": [{{\"message\": \"Once.\"}}]}}\n\n:\n\n{Next}event: complete\ndata:\n\n{Next}", "text/event-stream");

        var results = await server.Client().Added.SubscribeAsync(Kind.Paper, cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(2, results.Count);
        Assert.Equal("Once.", results[0].Errors[0].Message);
        Assert.Equal("1", Assert.IsType<Added_Added.Book>(results[1].EnsureNoErrors().Added).Id);
        var request = Assert.Single(server.Requests);
        Assert.Equal("text/event-stream, application/graphql-response+json, application/json;q=0.9", request.Headers.Accept);
        Assert.Contains("\"variables\":{\"kind\":\"PAPER\"}", request.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_that_breaks_off_ends_with_a_failure_of_transport()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await ScriptedServer.AnswerAsync(context, Next, "text/event-stream");
            await context.Response.Body.FlushAsync();
            await arrived.Task;
            context.Abort();
        });

        List<OperationFailure?> failures = [];
        await foreach (var result in server.Client().Added.SubscribeAsync(cancellationToken: Cancellation))
        {
            failures.Add(result.Failure);
            arrived.TrySetResult();
        }

        Assert.Equal(2, failures.Count);
        Assert.Null(failures[0]);
        Assert.IsType<OperationFailure.Transport>(failures[1]);
    }

    [Fact]
    public async Task A_stream_that_ends_without_complete_ends_with_a_failure_of_transport()
    {
        await using var server = await ScriptedServer.StartAsync(Next, "text/event-stream");

        var results = await server.Client().Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal(2, results.Count);
        Assert.Contains("before the server said", Assert.IsType<OperationFailure.Transport>(results[1].Failure).Message, StringComparison.Ordinal);
    }

    [Theory(Timeout = 60_000)]
    [InlineData("event: next\ndata: {\"data\": \"PAD\n\n")]
    [InlineData("event: next\r\ndata: {\r\ndata: \"PAD")]
    [InlineData("event: next\rdata: \rPADPAD")]
    [InlineData(": \n:\ndata: PAD")]
    public async Task An_event_larger_than_the_HttpClient_takes_is_a_failure_of_transport(string events)
    {
        var lines = string.Concat(Enumerable.Repeat("data: xxxxxxxxxxxxxxx\r\n", 500));
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await ScriptedServer.AnswerAsync(context, Next + events.Replace("PADPAD", lines, StringComparison.Ordinal).Replace("PAD", new string('x', 10_000), StringComparison.Ordinal), "text/event-stream");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });
        var client = new ShopClient(new HttpClient { BaseAddress = server.Address, MaxResponseContentBufferSize = 5000 }, new ClientOptions());

        var results = await client.Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        var failure = Assert.IsType<OperationFailure.Transport>(results[^1].Failure);
        Assert.Equal(HttpRequestError.ConfigurationLimitExceeded, Assert.IsType<HttpRequestException>(failure.Exception).HttpRequestError);
        Assert.Contains("An event is larger than the 5000 bytes", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public async Task A_stream_may_be_as_long_as_it_likes_and_so_may_the_comments_in_it(string lineEnd)
    {
        var events = string.Concat(Enumerable.Repeat(": nothing new\n" + Next, 200)) + string.Concat(Enumerable.Repeat(":\n", 5000)) + "event: complete\ndata:\n\n";
        await using var server = await ScriptedServer.StartAsync(events.Replace("\n", lineEnd, StringComparison.Ordinal), "text/event-stream");
        var client = new ShopClient(new HttpClient { BaseAddress = server.Address, MaxResponseContentBufferSize = 200 }, new ClientOptions());

        var results = await client.Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.Equal((200, null), (results.Count, results[^1].Failure));
    }

    [Theory]
    [InlineData("{\"data\": {\"added\": {\"__typename\": \"Book\", \"id\": \"1\"}}} {}")]
    [InlineData("{\"data\": {\"added\":")]
    public async Task An_event_that_is_no_whole_answer_is_a_failure_of_deserialization_and_the_stream_goes_on(string odd)
    {
        await using var server = await ScriptedServer.StartAsync($"event: next\ndata: {odd}\n\n{Next}event: complete\ndata:\n\n", "text/event-stream");

        var results = await server.Client().Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation);

        Assert.StartsWith("Expected a GraphQL answer in a \"next\" event: ", Assert.IsType<OperationFailure.Deserialization>(results[0].Failure).Message, StringComparison.Ordinal);
        Assert.Null(results[1].Failure);
    }

    [Fact]
    public async Task A_server_that_refuses_gives_one_result_with_its_answer()
    {
        await using var server = await ScriptedServer.StartAsync("""{"errors": [{"message": "Use a socket."}]}""", status: 406);

        var result = Assert.Single(await server.Client().Added.SubscribeAsync(cancellationToken: Cancellation).ToListAsync(Cancellation));

        Assert.Equal("Use a socket.", Assert.IsType<OperationFailure.GraphQL>(result.Failure).Message);
        Assert.Equal(HttpStatusCode.NotAcceptable, result.StatusCode);
    }

    [Fact]
    public async Task Leaving_the_enumeration_hangs_up()
    {
        var left = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            context.RequestAborted.Register(left.SetResult);
            await ScriptedServer.AnswerAsync(context, Next, "text/event-stream");
            await context.Response.Body.FlushAsync();
            await left.Task;
        });

        await foreach (var result in server.Client().Added.SubscribeAsync(cancellationToken: Cancellation))
        {
            result.EnsureNoErrors();
            break;
        }

        await left.Task.WaitAsync(Cancellation);
    }

    [Fact]
    public async Task The_time_of_a_call_is_over_only_until_the_server_has_accepted()
    {
        var clock = new HandClock();
        var goOn = new TaskCompletionSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await ScriptedServer.AnswerAsync(context, Next, "text/event-stream");
            await context.Response.Body.FlushAsync();
            await goOn.Task;
            await context.Response.WriteAsync("event: complete\ndata:\n\n");
        });

        var results = server.Client(new ClientOptions { TimeProvider = clock })
            .Added.SubscribeAsync(options: new OperationOptions { Timeout = TimeSpan.FromSeconds(1) }, cancellationToken: Cancellation).GetAsyncEnumerator(Cancellation);
        Assert.True(await results.MoveNextAsync());
        clock.Advance(TimeSpan.FromHours(1));
        goOn.SetResult();

        Assert.False(await results.MoveNextAsync());
        await results.DisposeAsync();
    }

    [Fact]
    public async Task An_enumeration_that_is_cancelled_throws_as_every_enumeration_does()
    {
        using var caller = new CancellationTokenSource();
        await using var server = await ScriptedServer.StartAsync(async context =>
        {
            await ScriptedServer.AnswerAsync(context, Next, "text/event-stream");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in server.Client().Added.SubscribeAsync(cancellationToken: Cancellation).WithCancellation(caller.Token)) await caller.CancelAsync();
        });
    }
}
