using System.Runtime.CompilerServices;
using ProductGateway.GraphQL.AspNetCore.Telemetry;
using ProductGateway.GraphQL.Language.Ast;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.AspNetCore;

/// <summary>Any operation as a sequence of results, for transports that can carry several: one of a query or a mutation, one for each event of a subscription.</summary>
internal sealed class OperationResults(RequestExecutor executor, OperationTelemetry telemetry, ErrorMasking masking)
{
    /// <summary>
    /// A request error is the only result, or the last one of a subscription whose source fails. The operation's place among the executions is left
    /// before a result is given. Does not throw for what an operation does; whoever reads a result disposes of it.
    /// </summary>
    /// <param name="operation">May be one that cannot run.</param>
    /// <param name="services">For resolvers.</param>
    /// <param name="traceId">Leads from a masked error to the log.</param>
    /// <param name="stopping">Ends a subscription, and no other operation: those have an answer that somebody waits for.</param>
    /// <param name="left">The client does not want more.</param>
    public async IAsyncEnumerable<ExecutionResult> ReadAsync(
        PreparedOperation operation,
        IServiceProvider services,
        string traceId,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken left)
    {
        if (!operation.CanRun || operation.Type != OperationType.Subscription)
        {
            yield return await ExecuteAsync(operation, services, traceId, left);
            yield break;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(left, stopping);
        var trace = telemetry.Begin(operation, traceId);
        var subscription = await executor.SubscribeAsync(operation, services, traceId, trace, ended.Token);
        if (!subscription.IsSubscribed)
        {
            trace?.End(OperationTrace.CodeOf(subscription.RequestError));
            yield return subscription.RequestError;
            yield break;
        }

        using var subscribed = trace?.Subscribed();
        await foreach (var result in subscription.ResponseStream)
        {
            trace?.TellEvent(result);
            yield return result;
        }
    }

    private async Task<ExecutionResult> ExecuteAsync(PreparedOperation operation, IServiceProvider services, string traceId, CancellationToken left)
    {
        using (operation)
        {
            if (!operation.CanRun) return ExecutionResult.RequestError(operation.Errors);
            try
            {
                return await executor.ExecuteAsync(operation, services, traceId, left);
            }
            catch (Exception exception)
            {
                return ExecutionResult.RequestError(masking.Mask(exception, traceId));
            }
        }
    }
}
