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
    private static readonly GraphQLError Expired = new(
        "The token that this subscription was asked for with has expired. Subscribe again with a new one.",
        ErrorCode.Unauthenticated);

    /// <summary>Accepts the stream and sends each result, request errors among them, until the operation ends or the client is gone.</summary>
    /// <param name="context">Nothing of its response is sent yet.</param>
    /// <param name="operation">May be one that cannot run.</param>
    /// <param name="until">When what the caller has shown is good no more: a subscription ends then with <c>UNAUTHENTICATED</c>. Null for never.</param>
    public async Task SendAsync(HttpContext context, PreparedOperation operation, DateTimeOffset? until)
    {
        var stream = new EventStream(context.Response);
        await stream.OpenAsync();
        using var expired = new CancellationTokenSource();
        var expiring = Task.CompletedTask;
        bool isWhole;
        await using (until is { } end ? new Expiry(clock, end, () => expiring = expired.CancelAsync()) : null)
        {
            isWhole = await SendResultsAsync(context, operation, stream, expired.Token);
        }

        // What listens and fails at it would fail on the timer's thread, and take the process with it.
        await expiring.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (isWhole) await stream.CompleteAsync();
    }

    /// <returns>False when the client is gone, or is to come back since the server stops: then the operation is not complete.</returns>
    private async Task<bool> SendResultsAsync(HttpContext context, PreparedOperation operation, EventStream stream, CancellationToken expired)
    {
        var traceId = RequestTrace.IdOf(context);
        var isSubscription = operation is { CanRun: true, Type: OperationType.Subscription };
        var stopping = isSubscription ? lifetime.ApplicationStopping : CancellationToken.None;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, expired);
        await using var reader = results
            .ReadAsync(operation, context.RequestServices, traceId, ending.Token, context.RequestAborted)
            .GetAsyncEnumerator(CancellationToken.None);
        using var heartbeat = new PeriodicTimer(options.KeepAliveInterval, clock);
        var beat = heartbeat.WaitForNextTickAsync(CancellationToken.None).AsTask();
        while (true)
        {
            var next = reader.MoveNextAsync().AsTask();
            while (await Task.WhenAny(next, beat) != next)
            {
                await stream.CommentAsync();
                beat = heartbeat.WaitForNextTickAsync(CancellationToken.None).AsTask();
            }

            var hasNext = await next;
            using var result = hasNext ? reader.Current : null;
            if (IsOver()) return false;
            if (isSubscription && expired.IsCancellationRequested)
            {
                await TrySendAsync(stream, ExecutionResult.RequestError(Expired), traceId);
                return true;
            }

            if (result is null) return true;
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
    /// GraphQL request, all that were a 400, is told with status 200; what HTTP itself refuses (401, 405, 406, 413, 415, 429, 503) keeps its status.
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
