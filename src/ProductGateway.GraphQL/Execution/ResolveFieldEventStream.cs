namespace ProductGateway.GraphQL.Execution;

/// <summary>ResolveFieldEventStream(subscriptionType, rootValue, fieldName, argumentValues).</summary>
/// <remarks>GraphQL specification 6.2.3.1 <see href="https://spec.graphql.org/September2025/#ResolveFieldEventStream()"/></remarks>
internal static class ResolveFieldEventStream
{
    /// <summary>Throws what the resolver throws.</summary>
    public static ValueTask<IAsyncEnumerable<object>> ExecuteAsync(OperationContext context, CollectedField field, object?[] argumentValues)
    {
        // 1. Let resolver be the internal function provided by subscriptionType for determining the event stream of the field.
        var resolver = (ISubscriptionBinding)field.Binding;

        // 2. Return the result of calling resolver, providing rootValue and argumentValues. Root fields have no parent.
        var position = ResponsePosition.Root(context.RequestAborted).Entry(field);
        return resolver.SubscribeAsync(new ResolverContext(context, field, position, argumentValues));
    }
}
