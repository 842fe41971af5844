using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class MapSourceToResponseEventTests
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task The_response_stream_completes_when_its_source_does()
    {
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Complete();

        Assert.True(await answers.MoveNextAsync());
        Assert.False(await answers.MoveNextAsync());
        Assert.Equal(1, _chat.Room.Disposals);
    }

    [Fact]
    public async Task The_source_is_asked_for_an_event_when_the_client_asks_for_one()
    {
        await using var answers = await _chat.ReadAsync();
        for (var i = 1; i <= 3; i++) _chat.Room.Emit(new Message($"{i}", "x"));
        Assert.Equal(0, _chat.Room.Pulls);

        await answers.MoveNextAsync();
        Assert.Equal(1, _chat.Room.Pulls);
        await answers.MoveNextAsync();
        Assert.Equal(2, _chat.Room.Pulls);
    }

    [Fact]
    public async Task A_source_that_fails_ends_the_stream_with_one_error()
    {
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Fail(new InvalidOperationException("the password is hunter2"));
        _chat.Room.Emit(new Message("B", "b"));

        Assert.True(await answers.MoveNextAsync());
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":28}],"path":["newMessage"],"extensions":{"code":"INTERNAL"}}]}""",
            answers.Current);
        Assert.False(await answers.MoveNextAsync());
        Assert.Equal(["Subscription.newMessage: the password is hunter2"], _chat.Service.Log);
        Assert.Equal((2, 1), (_chat.Room.Pulls, _chat.Room.Disposals));
    }

    [Fact]
    public async Task A_source_that_emits_null_fails()
    {
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(null!);

        Assert.True(await answers.MoveNextAsync());
        Assert.Contains("\"INTERNAL\"", answers.Current, StringComparison.Ordinal);
        Assert.False(await answers.MoveNextAsync());
    }

    [Fact]
    public async Task A_source_may_say_why_it_ends()
    {
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Fail(new GraphQLException(new GraphQLError("The connection was lost. Subscribe again.", "EVENTS_LOST")));
        Assert.True(await answers.MoveNextAsync());
        Assert.Contains("\"EVENTS_LOST\"", answers.Current, StringComparison.Ordinal);
        Assert.False(await answers.MoveNextAsync());
    }

    [Fact]
    public async Task A_source_that_cannot_be_read_ends_the_stream_with_one_error()
    {
        _chat.Open = static _ => ValueTask.FromResult<IAsyncEnumerable<Message>>(new Broken());
        await using var answers = await _chat.ReadAsync();
        Assert.True(await answers.MoveNextAsync());
        Assert.Contains("\"INTERNAL\"", answers.Current, StringComparison.Ordinal);
        Assert.False(await answers.MoveNextAsync());
    }

    [Fact]
    public async Task An_event_whose_fields_fail_ends_nothing()
    {
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", null));
        _chat.Room.Emit(new Message("B", "b"));

        Assert.True(await answers.MoveNextAsync());
        Assert.Contains("\"NON_NULL_VIOLATION\"", answers.Current, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"newMessage\":null}}", answers.Current, StringComparison.Ordinal);
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"B","text":"b"}}}""", answers.Current);
    }

    [Fact]
    public async Task An_event_whose_answer_is_too_long_ends_the_stream_with_one_error()
    {
        const int Aliases = 70;
        _chat.Text = static (_, _) => ValueTask.FromResult<string?>(new string('x', 1 << 20));
        await using var answers = await _chat.ReadAsync(
            $"subscription {{ newMessage(roomId: 1) {{ {string.Join(' ', Enumerable.Range(0, Aliases).Select(i => $"a{i}: text"))} }} }}");
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Emit(new Message("B", "b"));

        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(
            """
            {"errors":[{"message":"The answer to an event is longer than 67108864 bytes and is not sent; the subscription ends. Ask for less.",
            "locations":[{"line":1,"column":16}],"path":["newMessage"],"extensions":{"code":"PAYLOAD_TOO_LARGE"}}]}
            """.ReplaceLineEndings(""),
            answers.Current);
        Assert.False(await answers.MoveNextAsync());
        Assert.Equal((1, 1), (_chat.Room.Pulls, _chat.Room.Disposals));
    }

    [Fact]
    public async Task An_event_waits_for_its_own_answer_before_the_next_is_asked_for()
    {
        var gate = new TaskCompletionSource<string?>(TaskCreationOptions.RunContinuationsAsynchronously);
        _chat.Text = (_, _) => new ValueTask<string?>(gate.Task);
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Emit(new Message("B", "b"));

        var pending = answers.MoveNextAsync();
        Assert.Equal(1, _chat.Room.Pulls);
        gate.SetResult("late");
        Assert.True(await pending);
        Assert.Equal("""{"data":{"newMessage":{"sender":"A","text":"late"}}}""", answers.Current);
    }

    [Fact]
    public async Task A_stream_is_read_once()
    {
        var result = await _chat.SubscribeAsync();
        _chat.Room.Complete();
        await foreach (var _ in result.ResponseStream!) Assert.Fail("There is no event.");
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await result.ResponseStream!.GetAsyncEnumerator(TestContext.Current.CancellationToken).MoveNextAsync());
        Assert.Equal((1, 1), (_chat.Room.Openings, _chat.Room.Disposals));
    }

    private sealed class Broken : IAsyncEnumerable<Message>
    {
        public IAsyncEnumerator<Message> GetAsyncEnumerator(CancellationToken cancellationToken = default) => throw new InvalidOperationException("broken");
    }
}
