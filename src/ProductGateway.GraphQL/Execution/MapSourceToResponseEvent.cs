using System.Runtime.CompilerServices;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>MapSourceToResponseEvent(sourceStream, subscription, schema, variableValues).</summary>
/// <remarks>
/// GraphQL specification 6.2.3.2 <see href="https://spec.graphql.org/September2025/#sec-Subscription.Response-Stream"/>.
/// The source is asked for an event when the client asks for a result, and not before: nothing piles up here.
/// </remarks>
internal static class MapSourceToResponseEvent
{
    /// <param name="sourceStream">Cancelled when the reading ends, however it ends.</param>
    /// <param name="subscription">What is executed for each event.</param>
    /// <param name="cancelled">Given by who reads the stream; cancels it.</param>
    public static async IAsyncEnumerable<ExecutionResult> ExecuteAsync(
        SourceStream sourceStream,
        Subscription subscription,
        [EnumeratorCancellation] CancellationToken cancelled)
    {
        // 1. Let responseStream be a new event stream.
        sourceStream.Open();
        var registration = Unsubscribe.When(sourceStream, cancelled);
        try
        {
            while (true)
            {
                var next = await sourceStream.NextAsync();

                // 4. When sourceStream completes with error: complete responseStream with error.
                // We read this as a last result: every transport can carry one.
                if (next.Error is { } error) yield return ExecutionResult.RequestError(error);

                // 3. When sourceStream completes normally: complete responseStream normally.
                if (next.Value is null) yield break;

                // 5. When responseStream is cancelled: cancel sourceStream, complete responseStream normally.
                if (sourceStream.IsUnsubscribed) yield break;

                // 2. When sourceStream emits sourceValue, let executionResult be the result of running ExecuteSubscriptionEvent.
                var executionResult = await ExecuteAsync(next.Value, subscription, sourceStream);
                if (sourceStream.IsUnsubscribed)
                {
                    executionResult.Dispose();
                    yield break;
                }

                // 2c. Otherwise emit executionResult on responseStream.
                yield return executionResult;

                // 2b. If internal error was raised: cancel sourceStream, complete responseStream with error.
                if (executionResult.IsRequestError) yield break;
            }
        }
        finally
        {
            await registration.DisposeAsync();
            await sourceStream.CancelAsync();
        }
    }

    /// <summary>An execution result; the error alone when an internal error was raised. Execution errors are none: they stand beside the data.</summary>
    private static async ValueTask<ExecutionResult> ExecuteAsync(object sourceValue, Subscription subscription, SourceStream sourceStream)
    {
        try
        {
            return await ExecuteSubscriptionEvent.ExecuteAsync(subscription, sourceValue, sourceStream.Unsubscribed);
        }
        catch (Exception exception)
        {
            return ExecutionResult.RequestError(sourceStream.ToError(exception));
        }
    }
}
