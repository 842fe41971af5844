using ProductGateway.GraphQL.Tests.AspNetCore;

namespace ProductGateway.GraphQL.Tests.Execution;

/// <summary>A subscription that waits costs nobody a place; each event that is executed takes one.</summary>
public sealed class EventGateTests
{
    private readonly Chat _chat = new();

    [Fact]
    public async Task Each_event_takes_a_place_while_it_is_executed_and_none_while_the_subscription_waits()
    {
        var places = new Places();
        _chat.Service.EventGate = _ => places.EnterAsync();
        var during = new List<int>();
        _chat.Text = (message, _) =>
        {
            during.Add(places.Taken);
            return ValueTask.FromResult(message.Text);
        };
        await using var answers = await _chat.ReadAsync();
        Assert.Equal(0, places.Taken);
        for (var i = 0; i < 3; i++)
        {
            _chat.Room.Emit(new Message("A", "a"));
            Assert.True(await answers.MoveNextAsync());
            Assert.Equal(0, places.Taken);
        }

        Assert.Equal([1, 1, 1], during);
    }

    [Fact]
    public async Task An_event_without_a_place_is_answered_without_data_and_the_subscription_goes_on()
    {
        var places = new Places { IsFull = true };
        _chat.Service.EventGate = _ => places.EnterAsync();
        await using var answers = await _chat.ReadAsync();
        _chat.Room.Emit(new Message("A", "lost"));
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal(
            """{"errors":[{"message":"There are too many requests at once: this event was not executed. The subscription goes on; query what you need of it.","extensions":{"code":"OVERLOADED"}}],"data":null}""",
            answers.Current);

        places.IsFull = false;
        _chat.Room.Emit(new Message("A", "a"));
        Assert.True(await answers.MoveNextAsync());
        Assert.Equal("""{"data":{"newMessage":{"sender":"A","text":"a"}}}""", answers.Current);
    }

    [Fact]
    public async Task Each_event_has_the_whole_time_for_itself()
    {
        var clock = new ManualClock();
        (_chat.Service.Timeout, _chat.Service.Clock) = (TimeSpan.FromSeconds(30), clock);
        _chat.Text = async (message, context) =>
        {
            if (message.Text != "slow") return message.Text;
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            return null;
        };
        await using var answers = await _chat.ReadAsync();
        clock.Advance(TimeSpan.FromHours(1));
        foreach (var (text, expected) in new[] { ("slow", "EXECUTION_TIMEOUT"), ("a", "\"text\":\"a\"") })
        {
            _chat.Room.Emit(new Message("A", text));
            Assert.True(await answers.MoveNextAsync());
            Assert.Contains(expected, answers.Current, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_source_that_is_not_found_in_time_is_a_request_error()
    {
        var clock = new ManualClock();
        (_chat.Service.Timeout, _chat.Service.Clock) = (TimeSpan.FromSeconds(30), clock);
        _chat.Open = async context =>
        {
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(Timeout.InfiniteTimeSpan, context.RequestAborted);
            return _chat.Room;
        };
        var result = await _chat.SubscribeAsync();
        Assert.False(result.IsSubscribed);
        Assert.Equal("EXECUTION_TIMEOUT", Assert.Single(result.RequestError.Errors).Code);
        Assert.Equal(0, clock.Pending);
    }

    private sealed class Places : IDisposable
    {
        public int Taken { get; private set; }

        public bool IsFull { get; set; }

        public ValueTask<IDisposable?> EnterAsync()
        {
            if (IsFull) return ValueTask.FromResult<IDisposable?>(null);
            Taken++;
            return ValueTask.FromResult<IDisposable?>(this);
        }

        public void Dispose() => Taken--;
    }
}
