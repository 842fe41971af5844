using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using ProductGateway.GraphQL.AspNetCore.Http;
using Socket = System.Net.WebSockets.WebSocket;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>One socket and the connection in it, from the handshake to the close frame.</summary>
/// <remarks>GraphQL over WebSocket, "Communication" <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#communication"/></remarks>
internal sealed class SocketConnection : IDisposable
{
    /// <summary>How long the other side may take to answer a close frame.</summary>
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(5);

    /// <summary>Bytes that a message may have before the acknowledgement: a token fits, and whoever has not shown one takes no more memory.</summary>
    private const int MaxStrangerBytes = 16_384;

    private readonly SocketHost _host;
    private readonly HttpContext _opening;
    private readonly SocketLifetime _lifetime;
    private readonly Socket _socket;
    private readonly IncomingMessages _incoming;
    private readonly OutgoingMessages _outgoing;
    private readonly RunningOperations _operations;
    private readonly string _traceId;
    private readonly CancellationTokenSource _ending;
    private Admission? _admission;
    private Expiry? _expiry;
    private ITimer? _patience;
    private PeerWatch? _watch;
    private Task _closing = Task.CompletedTask;
    private int _isClosing;

    public SocketConnection(SocketHost host, HttpContext context, SocketLifetime lifetime, Socket socket)
    {
        _host = host;
        _opening = context;
        _lifetime = lifetime;
        _socket = socket;
        _incoming = new IncomingMessages(socket);
        _outgoing = new OutgoingMessages(socket);
        _operations = new RunningOperations(host.Options.Limits.MaxOperationsPerConnection);
        _traceId = RequestTrace.IdOf(context);
        _ending = CancellationTokenSource.CreateLinkedTokenSource(host.Lifetime.ApplicationStopping);
    }

    private bool IsClosing => Volatile.Read(ref _isClosing) == 1;

    /// <summary>Serves until the socket is closed and nothing of its operations runs. Never throws.</summary>
    /// <param name="refusal">Closes the socket at once.</param>
    public async Task RunAsync(SocketClose? refusal)
    {
        await using var patience = _patience = _host.Clock.CreateTimer(
            static connection => ((SocketConnection)connection!).LosePatience(), this, _host.Options.ConnectionInitTimeout, Timeout.InfiniteTimeSpan);
        await using var stopping = _host.Lifetime.ApplicationStopping.UnsafeRegister(
            static connection => _ = ((SocketConnection)connection!).StopAsync(), this);
        try
        {
            if (refusal is { } close) Close(close);
            await ReadAsync();
        }
        catch (Exception exception) when (OutgoingMessages.IsGone(exception))
        {
            // The other side left without a word, or broke RFC 6455 and the socket has told it so. What waits to be sent is not waited for long.
            Close(SocketClose.ProtocolError);
        }
        catch (Exception exception)
        {
            _host.Masking.Mask(exception, _traceId);
            Close(SocketClose.Internal);
        }
        finally
        {
            if (_expiry is not null) await _expiry.DisposeAsync();
            if (_watch is not null) await _watch.DisposeAsync();
            _operations.LeaveAll();
            await _operations.WhenAllEndedAsync();
            await _closing;
        }
    }

    public void Dispose()
    {
        _outgoing.Dispose();
        _ending.Dispose();
    }

    private async Task ReadAsync()
    {
        while (!IsClosing)
        {
            using var message = new MessageBuffer();
            var isStranger = _admission is null;
            var maxBytes = isStranger ? Math.Min(MaxStrangerBytes, _host.Options.Limits.MaxBodyBytes) : _host.Options.Limits.MaxBodyBytes;
            switch (await _incoming.ReadAsync(message, maxBytes))
            {
                case Incoming.Close:
                    Close(new SocketClose((int)(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure), ""));
                    return;
                case Incoming.Binary:
                    Close(SocketClose.BadMessage("The message is binary. Send text."));
                    break;
                case Incoming.TooBig:
                    Close(isStranger ? SocketClose.TooBigForStranger(maxBytes) : SocketClose.TooBig(maxBytes));
                    break;
                default:
                    if (!IsClosing && await HandleAsync(message.Written) is { } problem) Close(problem);
                    break;
            }
        }

        await _incoming.DrainAsync();
    }

    /// <returns>Why the socket must be closed; null when it goes on.</returns>
    private async ValueTask<SocketClose?> HandleAsync(ReadOnlyMemory<byte> utf8)
    {
        if (ClientMessageReader.Read(utf8, out var problem) is not { } message) return SocketClose.BadMessage(problem!);
        switch (message.Type)
        {
            case ClientMessageType.ConnectionInit:
                return await InitialiseAsync(message);
            case ClientMessageType.Ping:
                await _outgoing.SendAsync(new ServerMessage.Pong(message.Payload));
                return null;
            case ClientMessageType.Subscribe:
                return await SubscribeAsync(message);
            case ClientMessageType.Complete:
                _operations.Leave(message.Id);
                return null;
            default:
                return null;
        }
    }

    private async ValueTask<SocketClose?> InitialiseAsync(ClientMessage message)
    {
        if (_watch is not null) return SocketClose.TooManyInitialisations;
        // Before the acknowledgement, since that may wait for a client that does not read.
        _watch = new PeerWatch(_incoming, _outgoing, _host.Clock, _host.Options.KeepAliveInterval, GiveUp);
        _patience!.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        // A page in a browser cannot give its WebSocket a header; whoever can has said there who it is.
        var admission = await Admission.OfAsync(_opening, _host.Options, InitialisationPayload.ReadAuthorization(message.Payload.Span));
        if (admission.Refusal is { } refusal)
            return refusal.Status == StatusCodes.Status401Unauthorized ? SocketClose.Forbidden : SocketClose.TryAgainLater;

        _admission = admission;
        if (admission.Until is { } until) _expiry = new Expiry(_host.Clock, until, () => _ = ExpireAsync());
        await _outgoing.SendAsync(new ServerMessage.ConnectionAck());
        return null;
    }

    private async ValueTask<SocketClose?> SubscribeAsync(ClientMessage message)
    {
        if (_admission is null) return SocketClose.Unauthorized;
        if (_operations.IsActive(message.Id)) return SocketClose.SubscriberExists(message.Id);
        var request = GraphQLRequestReader.Read(message.Payload.Span, out var refusal);
        if (request is null) return SocketClose.BadMessage(refusal!.Error.Message);

        // The close frame is on its way: the client subscribes again, elsewhere.
        if (_ending.IsCancellationRequested) return null;

        var caller = new SocketCaller(_opening, _admission, _traceId, _ending.Token);
        var operation = new SocketOperation(message.Id, request, caller, _host, _outgoing, _operations);
        if (_operations.TryStart(operation)) return null;
        await _outgoing.SendAsync(new ServerMessage.Error(message.Id, [TooMany()], _traceId));
        return null;
    }

    /// <summary>The server stops: subscriptions end by themselves, answers that somebody waits for are sent before the close frame.</summary>
    private async Task StopAsync()
    {
        await _operations.WhenAllEndedAsync();
        Close(SocketClose.GoingAway);
    }

    /// <summary>The token is good no more: as when the server stops, and the client connects again with another.</summary>
    private async Task ExpireAsync()
    {
        // What listens and fails at it shall not keep the socket open.
        await _ending.CancelAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _operations.WhenAllEndedAsync();
        Close(SocketClose.Forbidden);
    }

    private void LosePatience()
    {
        if (IsClosing) GiveUp();
        else Close(SocketClose.InitialisationTimeout);
    }

    private void GiveUp()
    {
        _outgoing.Abandon();
        _lifetime.GiveUp();
    }

    /// <summary>Sends the close frame, once, and from now on waits for the other side's only so long.</summary>
    private void Close(SocketClose close)
    {
        if (Interlocked.Exchange(ref _isClosing, 1) == 1) return;
        _operations.LeaveAll();
        _patience!.Change(ClosePatience, Timeout.InfiniteTimeSpan);
        _closing = _outgoing.CloseAsync((WebSocketCloseStatus)close.Code, close.Reason);
    }

    private GraphQLError TooMany() => new(
        $"As many operations run on this connection as may: {_host.Options.Limits.MaxOperationsPerConnection}. Complete one, or open another connection.",
        ErrorCode.OperationLimit);
}
