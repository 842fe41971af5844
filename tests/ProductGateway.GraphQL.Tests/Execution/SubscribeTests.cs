namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class SubscribeTests
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Each_event_is_answered_with_the_selection_of_the_subscription()
    {
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("Hagrid", "You're a wizard!"));
        _chat.Room.Emit(new Message("Harry", "I'm a what?"));

        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"Hagrid","text":"You're a wizard!"}}}""", answers.Current);
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"Harry","text":"I'm a what?"}}}""", answers.Current);
    }

    [Fact]
    public async Task An_event_may_be_any_value_and_the_field_resolved_from_it()
    {
        await using var answers = await _chat.ReadAsync("subscription { c: count }");
        _chat.Counts.Emit(4);
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"c":40}}""", answers.Current);
    }

    [Fact]
    public async Task Two_subscribers_read_streams_of_their_own()
    {
        var rooms = new Queue<EventSource<Message>>([new(), new()]);
        var (first, second) = (rooms.First(), rooms.Last());
        _chat.Open = _ => ValueTask.FromResult<IAsyncEnumerable<Message>>(rooms.Dequeue());
        await using var one = await _chat.ReadAsync();
        await using var other = await _chat.ReadAsync();
        second.Emit(new Message("B", "b"));
        first.Emit(new Message("A", "a"));

        Assert.True(await other.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"B","text":"b"}}}""", other.Current);
        Assert.True(await one.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"A","text":"a"}}}""", one.Current);
    }

    [Theory]
    [InlineData("{ version }", "A stream needs a subscription, and this operation has one answer. Send it as a request of its own.")]
    [InlineData("subscription A { count } subscription B { count }", "The document has 2 operations. Name one of them in")]
    [InlineData("subscription ($id: ID!) { newMessage(roomId: $id) { sender } }", "$id is missing, and its type ID! needs a value.")]
    public async Task What_is_no_subscription_is_a_request_error(string document, string message)
    {
        var result = await _chat.SubscribeAsync(document);
        Assert.False(result.IsSubscribed);
        Assert.StartsWith($$"""{"errors":[{"message":"{{message}}""", Service.Write(result.RequestError), StringComparison.Ordinal);
        Assert.Equal(0, _chat.Room.Openings);
    }

    [Fact]
    public async Task A_schema_without_subscriptions_has_no_streams()
    {
        var service = new Service("type Query { a: Int }");
        service.Tables.Root("Query").Resolve("a", static _ => ValueTask.FromResult(1));
        var result = await service.SubscribeAsync("subscription { a }", null, TestContext.Current.CancellationToken);
        Assert.Equal(
            """{"errors":[{"message":"This schema has no subscription. Send an operation of a kind that it has.","locations":[{"line":1,"column":1}],"extensions":{"code":"OPERATION_RESOLUTION_FAILURE"}}]}""",
            Service.Write(result.RequestError!));
    }

    [Fact]
    public async Task A_request_that_has_one_answer_gets_no_stream()
        => Assert.StartsWith(
            """{"errors":[{"message":"A subscription needs a stream, and this request has one answer.""",
            await _chat.Service.AnswerAsync(Chat.NewMessages));
}
