using Microsoft.Extensions.DependencyInjection;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore.WebSocket;

/// <summary>One operation of a connection, from its <c>subscribe</c> to its last message.</summary>
/// <remarks>
/// GraphQL over WebSocket, "Streaming operation" and "Single result operation"
/// <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md#streaming-operation"/>
/// </remarks>
internal sealed class SocketOperation(
    string id, GraphQLRequest request, SocketCaller caller, SocketHost host, OutgoingMessages outgoing, RunningOperations operations)
    : IDisposable
{
    private readonly CancellationTokenSource _left = new();
    private Task _leaving = Task.CompletedTask;

    public string Id => id;

    /// <summary>False as soon as the client has left: no further message is sent.</summary>
    public bool IsWanted => !_left.IsCancellationRequested;

    /// <summary>Completes when nothing of the operation runs any more. Never fails.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <summary>Begins to run, on another thread.</summary>
    public void Start() => Ended = RunAsync();

    /// <summary>The client does not want more of it. What listens is told on another thread.</summary>
    public void Leave() => _leaving = _left.CancelAsync();

    public void Dispose() => _left.Dispose();

    private async Task RunAsync()
    {
        // Whatever the operation does at once, the connection reads on.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            if (await SendResultsAsync() is { } last) await outgoing.SendAsync(last, () => operations.TryFinish(this));
        }
        catch (OperationCanceledException) when (!IsWanted)
        {
            // The client left while the operation waited for its place.
        }
        catch (Exception exception)
        {
            var error = host.Masking.Mask(exception, caller.TraceId);
            await outgoing.SendAsync(new ServerMessage.Error(id, [error], caller.TraceId), () => operations.TryFinish(this));
        }
        finally
        {
            operations.Remove(this);
            await _leaving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Dispose();
        }
    }

    /// <returns>The message that ends the operation; null when the client reads of the end in the close frame.</returns>
    private async Task<ServerMessage?> SendResultsAsync()
    {
        await using var scope = host.Scopes.CreateAsyncScope();
        using var operation = await host.Executor.PrepareAsync(request, caller.Opening, caller.Admission, _left.Token);
        var results = host.Results.ReadAsync(operation, scope.ServiceProvider, caller.TraceId, caller.Ending, _left.Token);
        await foreach (var result in results)
        {
            using (result)
            {
                if (outgoing.IsClosed || HasStopped(operation)) return null;
                if (result.IsRequestError) return new ServerMessage.Error(id, result.Errors, caller.TraceId);
                using var text = ResponseWriter.ToText(result, caller.TraceId);
                await outgoing.SendAsync(new ServerMessage.Next(id, text), () => IsWanted);
            }
        }

        return HasStopped(operation) ? null : new ServerMessage.Complete(id);
    }

    /// <summary>A subscription that the server ends is not complete: the client shall subscribe again.</summary>
    private bool HasStopped(PreparedOperation operation)
        => operation is { CanRun: true, Type: OperationType.Subscription } && caller.Ending.IsCancellationRequested;
}
