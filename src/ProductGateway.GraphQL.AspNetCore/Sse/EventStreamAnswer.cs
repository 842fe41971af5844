using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using ProductGateway.GraphQL.AspNetCore.Http;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore.Sse;

/// <summary>Answers any operation with an event stream. The client stops a subscription by closing the connection.</summary>
/// <remarks>
/// GraphQL over Server-Sent Events, "Distinct connections mode"
/// <see href="https://github.com/enisdenjo/graphql-sse/blob/master/PROTOCOL.md#distinct-connections-mode"/>
/// </remarks>
internal sealed class EventStreamAnswer(
    OperationResults results, ErrorMasking masking, GraphQLOptions options, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Accepts the stream and sends each result, request errors among them, until the operation ends or the client is gone.</summary>
    /// <param name="context">Nothing of its response is sent yet.</param>
    /// <param name="operation">May be one that cannot run.</param>
    public async Task SendAsync(HttpContext context, PreparedOperation operation)
    {
        var stream = new EventStream(context.Response);
        await stream.OpenAsync();
        var isWhole = await SendResultsAsync(context, operation, stream);
        if (isWhole) await stream.CompleteAsync();
    }

    /// <returns>False when the client is gone, or is to come back since the server stops: then the operation is not complete.</returns>
    private async Task<bool> SendResultsAsync(HttpContext context, PreparedOperation operation, EventStream stream)
    {
        var traceId = RequestTrace.IdOf(context);
        var stopping = operation is { CanRun: true, Type: OperationType.Subscription } ? lifetime.ApplicationStopping : CancellationToken.None;
        await using var reader = results
            .ReadAsync(operation, context.RequestServices, traceId, stopping, context.RequestAborted)
            .GetAsyncEnumerator(CancellationToken.None);
        using var heartbeat = new PeriodicTimer(options.KeepAliveInterval, clock);
        var beat = heartbeat.WaitForNextTickAsync().AsTask();
        while (true)
        {
            var next = reader.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, beat) != next)
            {
                await stream.CommentAsync();
                beat = heartbeat.WaitForNextTickAsync().AsTask();
            }

            if (!await next) return !IsOver();
            using var result = reader.Current;
            if (IsOver()) return false;
            if (!await TrySendAsync(stream, result, traceId)) return true;
        }

        bool IsOver() => stream.IsGone || stopping.IsCancellationRequested || context.RequestAborted.IsCancellationRequested;
    }

    /// <returns>False when an error is sent in its place: no more results follow.</returns>
    private async ValueTask<bool> TrySendAsync(EventStream stream, ExecutionResult result, string traceId)
    {
        try
        {
            using var text = ResponseWriter.ToText(result, traceId);
            await stream.NextAsync(text);
            return true;
        }
        catch (Exception exception)
        {
            using var text = ResponseWriter.ToText(ExecutionResult.RequestError(masking.Mask(exception, traceId)), traceId);
            await stream.NextAsync(text);
            return false;
        }
    }

    /// <summary>
    /// Tells a refusal on a stream. We read "validation steps … MUST report errors through an accepted SSE connection" so: what is wrong with the
    /// GraphQL request, all that were a 400, is told with status 200; what HTTP itself refuses (405, 406, 413, 415, 503) keeps its status.
    /// </summary>
    public static async Task SendAsync(HttpContext context, Refusal refusal)
    {
        var stream = new EventStream(context.Response);
        await stream.OpenAsync(refusal.Status == StatusCodes.Status400BadRequest ? StatusCodes.Status200OK : refusal.Status);
        using var text = ResponseWriter.ToText(ExecutionResult.RequestError(refusal.Error), RequestTrace.IdOf(context));
        await stream.NextAsync(text);
        await stream.CompleteAsync();
    }
}
