using System.Runtime.CompilerServices;
using ProductGateway.GraphQL.Response;

namespace ProductGateway.GraphQL.Execution;

/// <summary>The code behind a field of the subscription root: a source of events, and a resolver whose parent is an event.</summary>
internal interface ISubscriptionBinding
{
    ValueTask<IAsyncEnumerable<object>> SubscribeAsync(ResolverContext context);
}

internal sealed class SubscriptionBinding<TEvent, TValue>(
    Func<ResolverContext, ValueTask<IAsyncEnumerable<TEvent>>> subscribe,
    Func<TEvent, ResolverContext, ValueTask<TValue>> resolve,
    LeafWriter<TValue>? leaf) : AsyncBinding<TValue>(leaf), ISubscriptionBinding
    where TEvent : notnull
{
    public async ValueTask<IAsyncEnumerable<object>> SubscribeAsync(ResolverContext context)
    {
        var events = await subscribe(context);
        return events as IAsyncEnumerable<object> ?? BoxAsync(events);
    }

    protected override ValueTask<TValue> ResolveAsync(object parent, ResolverContext context) => resolve((TEvent)parent, context);

    private static async IAsyncEnumerable<object> BoxAsync(
        IAsyncEnumerable<TEvent> events,
        [EnumeratorCancellation] CancellationToken unsubscribed = default)
    {
        await foreach (var emitted in events.WithCancellation(unsubscribed)) yield return emitted;
    }
}
