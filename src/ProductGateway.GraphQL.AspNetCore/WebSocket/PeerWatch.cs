namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>
/// Asks for a sign of life once an interval, and gives a connection up whose other side is silent for one interval after it was asked,
/// or does not read a piece of a message within one.
/// </summary>
internal sealed class PeerWatch : IAsyncDisposable
{
    private readonly IncomingMessages _incoming;
    private readonly OutgoingMessages _outgoing;
    private readonly Action _giveUp;
    private readonly ITimer _timer;
    private (long Received, long Sent, bool IsAsked, bool IsBusy) _before;

    public PeerWatch(IncomingMessages incoming, OutgoingMessages outgoing, TimeProvider clock, TimeSpan interval, Action giveUp)
    {
        _incoming = incoming;
        _outgoing = outgoing;
        _giveUp = giveUp;
        _timer = clock.CreateTimer(static watch => ((PeerWatch)watch!).Look(), this, interval, interval);
    }

    /// <summary>Waits until a look that has begun is over: what it looks at may be disposed of then.</summary>
    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private void Look()
    {
        var (received, sent, isBusy) = (_incoming.Frames, _outgoing.Frames, _outgoing.IsBusy);
        var isSilent = _before.IsAsked && _before.Received == received;
        var isStuck = _before.IsBusy && isBusy && _before.Sent == sent;
        if (isSilent || isStuck)
        {
            _giveUp();
            return;
        }

        // Behind other messages a ping would only wait: whether they are read is seen without it.
        _before = (received, sent, IsAsked: !isBusy, isBusy);
        if (!isBusy) _ = _outgoing.SendAsync(new ServerMessage.Ping());
    }
}
