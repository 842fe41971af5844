using ProductGateway.GraphQL.Execution;
using ProductGateway.GraphQL.Tests.AspNetCore;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class CreateSourceEventStreamTests
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task The_source_knows_its_arguments_its_field_and_its_path()
    {
        var told = "";
        _chat.Open = context =>
        {
            told = $"{context.ParentType.Name}.{context.Field.Name} at {string.Join('/', context.Path)} of room {context.Argument<string>(0)}";
            return ValueTask.FromResult<IAsyncEnumerable<Message>>(_chat.Room);
        };
        await _chat.SubscribeAsync("subscription ($id: ID!) { said: newMessage(roomId: $id) { text } }", variables: """{"id": 7}""");
        Assert.Equal("Subscription.newMessage at said of room 7", told);
    }

    [Fact]
    public async Task The_field_may_stand_in_a_fragment_and_its_selections_are_merged()
    {
        await using var answers = await _chat.ReadAsync(
            "subscription { ...F ... { newMessage(roomId: 1) { text } } } fragment F on Subscription { newMessage(roomId: 1) { sender } }");
        _chat.Room.Emit(new Message("A", "a"));
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"A","text":"a"}}}""", answers.Current);
    }

    [Theory]
    [InlineData("subscription { newMessage(roomId: 1) { text } count }")]
    [InlineData("subscription { count other: count }")]
    [InlineData("subscription { count @skip(if: true) }")]
    [InlineData("subscription { __typename }")]
    public async Task Anything_but_one_field_is_a_request_error(string document)
        => Assert.Equal(
            """
            {"errors":[{"message":"A subscription selects exactly one field of the subscription type at its root. Send a subscription for each.",
            "locations":[{"line":1,"column":1}],
            "extensions":{"code":"GRAPHQL_VALIDATION_FAILED","specifiedBy":"https://spec.graphql.org/September2025/#sec-Source-Stream"}}]}
            """.ReplaceLineEndings(""),
            await RefusalAsync(document));

    [Fact]
    public async Task Arguments_that_do_not_fit_are_a_request_error_at_the_field()
        => Assert.Equal(
            """
            {"errors":[{"message":"The argument roomId is missing; its type ID! needs a value.",
            "locations":[{"line":1,"column":16}],"path":["newMessage"],
            "extensions":{"code":"BAD_USER_INPUT","specifiedBy":"https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments"}}]}
            """.ReplaceLineEndings(""),
            await RefusalAsync("subscription { newMessage { text } }"));

    [Fact]
    public async Task A_resolver_may_refuse_to_subscribe()
    {
        _chat.Open = static _ => throw new GraphQLException(new GraphQLError("No such room.", "GONE"));
        Assert.Equal(
            """{"errors":[{"message":"No such room.","locations":[{"line":1,"column":28}],"path":["newMessage"],"extensions":{"code":"GONE"}}]}""",
            await RefusalAsync(Chat.NewMessages));
    }

    [Fact]
    public async Task A_fault_of_the_resolver_is_masked_and_logged()
    {
        _chat.Open = static async _ =>
        {
            await Task.Yield();
            throw new InvalidOperationException("the password is hunter2");
        };
        Assert.Equal(
            """{"errors":[{"message":"masked","locations":[{"line":1,"column":28}],"path":["newMessage"],"extensions":{"code":"INTERNAL"}}]}""",
            await RefusalAsync(Chat.NewMessages));
        Assert.Equal(["Subscription.newMessage: the password is hunter2"], _chat.Service.Log);
    }

    [Fact]
    public async Task Nothing_is_opened_for_a_caller_who_is_gone()
    {
        var isCalled = false;
        _chat.Open = _ =>
        {
            isCalled = true;
            return ValueTask.FromResult<IAsyncEnumerable<Message>>(_chat.Room);
        };
        _chat.Aborted = new CancellationToken(canceled: true);
        Assert.Contains("\"CANCELLED\"", await RefusalAsync(Chat.NewMessages), StringComparison.Ordinal);
        Assert.False(isCalled);
    }

    [Fact]
    public async Task A_source_that_is_found_when_its_time_is_up_is_a_request_error_and_is_told_to_stop()
    {
        var clock = new ManualClock();
        (_chat.Service.Clock, _chat.Service.Timeout) = (clock, TimeSpan.FromSeconds(5));
        var told = CancellationToken.None;
        _chat.Open = context =>
        {
            told = context.RequestAborted;
            clock.Advance(TimeSpan.FromSeconds(5));
            return ValueTask.FromResult<IAsyncEnumerable<Message>>(_chat.Room);
        };

        Assert.Contains("\"EXECUTION_TIMEOUT\"", await RefusalAsync(Chat.NewMessages), StringComparison.Ordinal);
        Assert.True(told.IsCancellationRequested);
    }

    [Fact]
    public async Task A_source_that_was_found_in_time_is_read_without_end()
    {
        var clock = new ManualClock();
        (_chat.Service.Clock, _chat.Service.Timeout) = (clock, TimeSpan.FromSeconds(5));
        await using var answers = await _chat.ReadAsync();
        clock.Advance(TimeSpan.FromSeconds(5));
        _chat.Room.Emit(new Message("A", "a"));

        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"A","text":"a"}}}""", answers.Current);
    }

    [Fact]
    public async Task The_source_is_opened_when_the_stream_is_read_and_not_before()
    {
        await using var answers = await _chat.ReadAsync();
        Assert.Equal(0, _chat.Room.Openings);
        var pending = answers.MoveNextAsync();
        Assert.Equal(1, _chat.Room.Openings);
        _chat.Room.Complete();
        Assert.False(await pending);
    }

    private async Task<string> RefusalAsync(string document)
    {
        var result = await _chat.SubscribeAsync(document);
        Assert.Null(result.ResponseStream);
        return Service.Write(result.RequestError!);
    }
}
