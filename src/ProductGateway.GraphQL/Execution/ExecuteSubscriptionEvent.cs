using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteSubscriptionEvent(subscription, schema, variableValues, initialValue).</summary>
/// <remarks>GraphQL specification 6.2.3.2 <see href="https://spec.graphql.org/September2025/#ExecuteSubscriptionEvent()"/></remarks>
internal static class ExecuteSubscriptionEvent
{
    public static ValueTask<ExecutionResult> ExecuteAsync(Subscription subscription, object initialValue, CancellationToken unsubscribed)
    {
        // 1. and 2. Let subscriptionType be the root Subscription type in schema.
        // 3. Let rootSelectionSet be the root selection set in subscription.
        // 4. Return ExecuteRootSelectionSet(variableValues, initialValue, subscriptionType, rootSelectionSet, "normal").
        var context = subscription.NewContext(unsubscribed);
        return ExecuteRootSelectionSet.ExecuteAsync(context, subscription.Type, initialValue);
    }
}
