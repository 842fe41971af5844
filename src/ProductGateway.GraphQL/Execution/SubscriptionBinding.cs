using System.Runtime.CompilerServices;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The code behind a field of the subscription root: a source of events, and a resolver whose parent is an event.</summary>
internal abstract class SubscriptionBinding : AsyncBinding
{
    public abstract ValueTask<IAsyncEnumerable<object>> SubscribeAsync(ResolverContext context);
}

internal sealed class SubscriptionBinding<TEvent, TValue>(
    Func<ResolverContext, ValueTask<IAsyncEnumerable<TEvent>>> subscribe,
    Func<TEvent, ResolverContext, ValueTask<TValue>> resolve) : SubscriptionBinding
    where TEvent : notnull
{
    public override ValueTask<object?> ResolveAsync(object parent, ResolverContext context) => Box(resolve((TEvent)parent, context));

    public override async ValueTask<IAsyncEnumerable<object>> SubscribeAsync(ResolverContext context)
    {
        var events = await subscribe(context);
        return events as IAsyncEnumerable<object> ?? BoxAsync(events);
    }

    private static async IAsyncEnumerable<object> BoxAsync(
        IAsyncEnumerable<TEvent> events,
        [EnumeratorCancellation] CancellationToken unsubscribed = default)
    {
        await foreach (var emitted in events.WithCancellation(unsubscribed)) yield return emitted;
    }
}
