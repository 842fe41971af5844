using System.Net;
using System.Net.WebSockets;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ProductGateway.Client.Json;

namespace ProductGateway.Client.Transport;

/// <summary>A subscription over a WebSocket of its own, sub-protocol <c>graphql-transport-ws</c>.</summary>
/// <remarks><see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/></remarks>
internal sealed class WebSocketSubscription<T>(HttpClient http, RequestMessages messages, AnswerReader<T> read)
    where T : class
{
    private const string SubProtocol = "graphql-transport-ws";

    private static readonly byte[] Pong = """{"type":"pong"}"""u8.ToArray();
    private static readonly byte[] Complete = """{"type":"complete","id":"1"}"""u8.ToArray();

    /// <summary>The results until the server completes. What ends it otherwise is the last result.</summary>
    public async IAsyncEnumerable<IOperationResult<T>> RunAsync(
        Func<OperationRequest> begin,
        OperationOptions? call,
        Func<OperationOptions?, CancellationToken, Deadline> limit,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var upgrade = messages.Upgrade(call);
        using var request = begin();
        using var deadline = limit(call, cancellationToken);
        using var socket = new ClientWebSocket();
        using var buffer = new PooledBuffer(4096);
        var failure = await OpenAsync(socket, upgrade, request, buffer, deadline).ConfigureAwait(false);
        deadline.Lift();
        var isRunning = failure is null;
        try
        {
            while (isRunning)
            {
                (var message, failure) = await NextAsync(socket, buffer, deadline).ConfigureAwait(false);
                isRunning = failure is null && message!.Kind is not (MessageKind.Complete or MessageKind.Error);
                if (message?.Result is { } result) yield return result;
            }
        }
        finally
        {
            if (socket.State == WebSocketState.Open) await LeaveAsync(socket, isRunning).ConfigureAwait(false);
        }

        if (failure is not null) yield return new OperationResult<T> { Failure = failure, StatusCode = (failure as OperationFailure.Http)?.StatusCode };
    }

    private async ValueTask<OperationFailure?> OpenAsync(
        ClientWebSocket socket, HttpRequestMessage upgrade, OperationRequest request, PooledBuffer buffer, Deadline deadline)
    {
        try
        {
            await ConnectAsync(socket, upgrade, deadline.Token).ConfigureAwait(false);
            await GreetAsync(socket, deadline.Token).ConfigureAwait(false);
            var (message, failure) = await NextAsync(socket, buffer, deadline).ConfigureAwait(false);
            if (failure is not null) return failure;
            if (message!.Kind != MessageKind.ConnectionAck) return deadline.Explain(new WebSocketException("The server did not accept the connection."));
            await SubscribeAsync(socket, request, deadline.Token).ConfigureAwait(false);
            return null;
        }
        catch (WebSocketException exception) when (socket.HttpStatusCode is not (0 or HttpStatusCode.SwitchingProtocols))
        {
            return new OperationFailure.Http($"The server answered {(int)socket.HttpStatusCode} in place of opening a WebSocket: {exception.Message}", socket.HttpStatusCode, null, "");
        }
        catch (Exception exception)
        {
            return deadline.Explain(exception);
        }
    }

    private async ValueTask ConnectAsync(ClientWebSocket socket, HttpRequestMessage upgrade, CancellationToken cancellationToken)
    {
        await messages.PrepareAsync(upgrade, cancellationToken).ConfigureAwait(false);
        foreach (var (name, values) in upgrade.Headers) socket.Options.SetRequestHeader(name, string.Join(", ", values));
        socket.Options.AddSubProtocol(SubProtocol);
        socket.Options.CollectHttpResponseDetails = true;
        var address = upgrade.RequestUri!;
        var isSecure = address.Scheme is "https" or "wss";
        var target = new UriBuilder(address) { Scheme = isSecure ? "wss" : "ws" }.Uri;
        await socket.ConnectAsync(target, http, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask GreetAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        var payload = await messages.GreetAsync(cancellationToken).ConfigureAwait(false);
        var message = new JsonObject { ["type"] = "connection_init" };
        if (payload is not null) message["payload"] = payload.DeepClone();
        await SendAsync(socket, Encoding.UTF8.GetBytes(message.ToJsonString()), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask SubscribeAsync(ClientWebSocket socket, OperationRequest request, CancellationToken cancellationToken)
    {
        byte[] message = [.. """{"id":"1","type":"subscribe","payload":"""u8, .. request.Close().Span, (byte)'}'];
        await SendAsync(socket, message, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<(SocketMessage<T>? Message, OperationFailure? Failure)> NextAsync(ClientWebSocket socket, PooledBuffer buffer, Deadline deadline)
    {
        try
        {
            while (true)
            {
                if (!await ReceiveAsync(socket, buffer, deadline.Token).ConfigureAwait(false)) return (null, Closed(socket));
                var message = await SocketMessage<T>.ParseAsync(buffer.Written, read).ConfigureAwait(false);
                if (message.Kind is not (MessageKind.Ping or MessageKind.Pong)) return (message, null);
                if (message.Kind == MessageKind.Ping) await SendAsync(socket, Pong, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is UnexpectedJsonException or JsonException)
        {
            return (null, new OperationFailure.Deserialization($"The server sent what is no message of {SubProtocol}: {UnexpectedJsonException.MessageOf(exception)}", "", exception));
        }
        catch (Exception exception)
        {
            return (null, deadline.Explain(exception));
        }
    }

    private async ValueTask<bool> ReceiveAsync(ClientWebSocket socket, PooledBuffer buffer, CancellationToken cancellationToken)
    {
        buffer.Clear();
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.GetMemory(1024), cancellationToken).ConfigureAwait(false);
            if (received.MessageType == WebSocketMessageType.Close) return false;
            buffer.Advance(received.Count);
            if (buffer.Written.Length > http.MaxResponseContentBufferSize)
                throw new WebSocketException($"The message is larger than the {http.MaxResponseContentBufferSize} bytes of {nameof(HttpClient.MaxResponseContentBufferSize)}.");
            if (received.EndOfMessage) return true;
        }
    }

    private static OperationFailure.Transport Closed(ClientWebSocket socket)
    {
        var exception = new WebSocketException($"The server closed the socket with {(int?)socket.CloseStatus} {socket.CloseStatusDescription}");
        return new OperationFailure.Transport(exception.Message, exception);
    }

    /// <summary>Unsubscribes and closes, as far as the other side still listens; the answer to the close is not waited for.</summary>
    private static async ValueTask LeaveAsync(ClientWebSocket socket, bool isRunning)
    {
        try
        {
            if (isRunning) await SendAsync(socket, Complete, CancellationToken.None).ConfigureAwait(false);
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            // Nobody is there to be told.
        }
    }

    private static ValueTask SendAsync(ClientWebSocket socket, byte[] message, CancellationToken cancellationToken)
        => socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
}
