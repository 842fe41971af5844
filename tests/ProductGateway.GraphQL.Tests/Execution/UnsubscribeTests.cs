namespace ProductGateway.GraphQL.Tests.Execution;

public sealed class UnsubscribeTests
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Leaving_the_loop_disposes_of_the_source_once()
    {
        var heard = CancellationToken.None;
        _chat.Open = context =>
        {
            heard = context.RequestAborted;
            return ValueTask.FromResult<IAsyncEnumerable<Message>>(_chat.Room);
        };
        var result = await _chat.SubscribeAsync();
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Emit(new Message("B", "b"));
        await foreach (var _ in result.ResponseStream!) break;

        Assert.Equal((1, 1), (_chat.Room.Pulls, _chat.Room.Disposals));
        Assert.True(heard.IsCancellationRequested);
    }

    [Theory(Timeout = 30_000)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_waiting_stream_ends_without_an_exception_and_its_source_is_disposed_of_once(bool isCaller)
    {
        using var leaving = new CancellationTokenSource();
        if (isCaller) _chat.Aborted = leaving.Token;
        else _chat.Reader = leaving.Token;
        await using var answers = await _chat.ReadAsync();
        var pending = answers.MoveNextAsync();
        Assert.False(pending.IsCompleted);

        await leaving.CancelAsync();
        Assert.False(await pending);
        await _chat.Room.Disposed;
        Assert.Equal((1, 1), (_chat.Room.Pulls, _chat.Room.Disposals));
        Assert.Empty(_chat.Service.Log);
    }

    [Fact(Timeout = 30_000)]
    public async Task A_source_that_does_not_listen_holds_no_client_and_is_disposed_of_when_it_has_spoken()
    {
        var deaf = new EventSource<Message> { Listens = false };
        _chat.Open = _ => ValueTask.FromResult<IAsyncEnumerable<Message>>(deaf);
        using var caller = new CancellationTokenSource();
        _chat.Aborted = caller.Token;
        await using var answers = await _chat.ReadAsync();
        var pending = answers.MoveNextAsync();

        await caller.CancelAsync();
        Assert.False(await pending);
        Assert.Equal(0, deaf.Disposals);

        deaf.Emit(new Message("A", "a"));
        await deaf.Disposed;
        Assert.Equal(1, deaf.Disposals);
    }

    [Fact]
    public async Task No_event_is_executed_after_unsubscribing()
    {
        var executions = 0;
        _chat.Text = (_, _) => ValueTask.FromResult<string?>($"{++executions}");
        using var caller = new CancellationTokenSource();
        _chat.Aborted = caller.Token;
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "a"));
        _chat.Room.Emit(new Message("B", "b"));
        Assert.True(await answers.MoveNextAsync());

        await caller.CancelAsync();
        Assert.False(await answers.MoveNextAsync());
        Assert.Equal(1, executions);
        Assert.Equal(1, _chat.Room.Disposals);
    }

    [Fact(Timeout = 30_000)]
    public async Task An_event_that_is_executed_meanwhile_is_told_and_not_emitted()
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _chat.Text = async (_, context) =>
        {
            started.SetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
            return "never";
        };
        using var caller = new CancellationTokenSource();
        _chat.Aborted = caller.Token;
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "a"));
        var pending = answers.MoveNextAsync();
        await started.Task;

        await caller.CancelAsync();
        Assert.False(await pending);
        Assert.Equal(1, _chat.Room.Disposals);
    }

    [Fact]
    public async Task Unsubscribing_twice_or_after_the_end_does_nothing()
    {
        using var caller = new CancellationTokenSource();
        _chat.Aborted = caller.Token;
        var answers = await _chat.ReadAsync();
        _chat.Room.Complete();
        Assert.False(await answers.MoveNextAsync());

        await answers.DisposeAsync();
        await caller.CancelAsync();
        await answers.DisposeAsync();
        Assert.Equal(1, _chat.Room.Disposals);
    }
}
