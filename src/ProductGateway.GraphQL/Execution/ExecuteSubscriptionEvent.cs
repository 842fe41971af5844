using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>ExecuteSubscriptionEvent(subscription, schema, variableValues, initialValue).</summary>
/// <remarks>GraphQL specification 6.2.3.2 <see href="https://spec.graphql.org/September2025/#ExecuteSubscriptionEvent()"/></remarks>
internal static class ExecuteSubscriptionEvent
{
    private static readonly GraphQLError Overloaded = new(
        "There are too many requests at once: this event was not executed. The subscription goes on; query what you need of it.",
        ErrorCode.Overloaded);

    public static async ValueTask<ExecutionResult> ExecuteAsync(Subscription subscription, object initialValue, CancellationToken unsubscribed)
    {
        if (subscription.Request.RefuseEvent() is { } refused) return new ExecutionResult(null, [refused]);
        using var permit = await subscription.Request.EventGate(unsubscribed);
        if (permit is null) return new ExecutionResult(null, [Overloaded]);

        // 1. and 2. Let subscriptionType be the root Subscription type in schema.
        // 3. Let rootSelectionSet be the root selection set in subscription.
        // 4. Return ExecuteRootSelectionSet(variableValues, initialValue, subscriptionType, rootSelectionSet, "normal").
        using var deadline = new Deadline(subscription.Request, unsubscribed);
        var context = subscription.NewContext(deadline);
        return await ExecuteRootSelectionSet.ExecuteAsync(context, subscription.Type, initialValue);
    }
}
