using ProductGateway.GraphQL.Execution;

namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class ExecuteSubscriptionEventTests
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Errors_of_one_event_do_not_show_in_the_next()
    {
        _chat.Text = static (message, context) =>
        {
            if (message.Sender == "A") context.ReportError(new GraphQLError("stale", "STALE"));
            return ValueTask.FromResult(message.Text);
        };
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Emit(new Message("B", "b"));

        await answers.MoveNextAsync();
        Assert.Equal(
            """
            {"errors":[{"message":"stale","locations":[{"line":1,"column":61}],"path":["newMessage","text"],"extensions":{"code":"STALE"}}],
            "data":{"newMessage":{"sender":"A","text":"a"}}}
            """.ReplaceLineEndings(""),
            answers.Current);
        await answers.MoveNextAsync();
        Assert.Equal("""{"data":{"newMessage":{"sender":"B","text":"b"}}}""", answers.Current);
    }

    [Fact]
    public async Task Each_event_has_loaders_of_its_own()
    {
        var loads = 0;
        _chat.Text = async (message, context) => await context.DataLoader(_ => new Texts(() => ++loads)).LoadAsync(message.Sender, context.RequestAborted);
        await using var answers = await _chat.ReadAsync("subscription { newMessage(roomId: 1) { text again: text } }");
        _chat.Room.Emit(new Message("A", null));
        _chat.Room.Emit(new Message("A", null));

        await answers.MoveNextAsync();
        Assert.Equal("""{"data":{"newMessage":{"text":"1","again":"1"}}}""", answers.Current);
        await answers.MoveNextAsync();
        Assert.Equal("""{"data":{"newMessage":{"text":"2","again":"2"}}}""", answers.Current);
    }

    [Fact]
    public async Task Variables_are_coerced_once_and_serve_every_event()
    {
        var result = await _chat.SubscribeAsync(
            "subscription ($with: Boolean! = false) { newMessage(roomId: 1) { sender text @include(if: $with) } }",
            variables: """{"with": true}""");
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Emit(new Message("B", "b"));
        _chat.Room.Complete();

        var answers = await result.ResponseStream!.Select(each => Service.Write(each)).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["""{"data":{"newMessage":{"sender":"A","text":"a"}}}""", """{"data":{"newMessage":{"sender":"B","text":"b"}}}"""], answers);
    }

    private sealed class Texts(Func<int> count) : BatchDataLoader<string, string>
    {
        protected override ValueTask<IReadOnlyDictionary<string, Result<string>>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
        {
            var number = count();
            return ValueTask.FromResult<IReadOnlyDictionary<string, Result<string>>>(keys.ToDictionary(static key => key, _ => new Result<string>($"{number}")));
        }
    }
}
