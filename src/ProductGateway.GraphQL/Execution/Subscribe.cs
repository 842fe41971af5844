namespace ProductGateway.GraphQL.Execution;

/// <summary>Subscribe(subscription, schema, variableValues, initialValue).</summary>
/// <remarks>GraphQL specification 6.2.3 <see href="https://spec.graphql.org/September2025/#sec-Subscription"/></remarks>
internal static class Subscribe
{
    public static async ValueTask<SubscriptionResult> ExecuteAsync(Subscription subscription, CancellationToken requestAborted)
    {
        // 1. Let sourceStream be the result of running CreateSourceEventStream(subscription, schema, variableValues, initialValue).
        var (sourceStream, error) = await CreateSourceEventStream.ExecuteAsync(subscription, requestAborted);
        if (sourceStream is null) return new SubscriptionResult(error!);

        // 2. Let responseStream be the result of running MapSourceToResponseEvent(sourceStream, subscription, schema, variableValues).
        var responseStream = MapSourceToResponseEvent.ExecuteAsync(sourceStream, subscription, CancellationToken.None);

        // 3. Return responseStream.
        return new SubscriptionResult(responseStream);
    }
}
